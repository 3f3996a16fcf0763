import type { PlanDocument } from './plan-document';
import { gjilan20242026Plan } from './plans/gjilan-2024-2026';
import { mitrovicaJugore20242026Plan } from './plans/mitrovica-jugore-2024-2026';
import { peje20222024Plan } from './plans/peje-2022-2024';

/** The plans the software knows, ready to be adopted as events. */
export const planDocuments: readonly PlanDocument[] = [
  mitrovicaJugore20242026Plan,
  gjilan20242026Plan,
  peje20222024Plan,
];
