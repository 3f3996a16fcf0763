import type { PlanDocument } from './plan-document';
import { mitrovicaJugore20242026Plan } from './plans/mitrovica-jugore-2024-2026';

/** The plans the software knows, ready to be adopted as events. */
export const planDocuments: readonly PlanDocument[] = [mitrovicaJugore20242026Plan];
