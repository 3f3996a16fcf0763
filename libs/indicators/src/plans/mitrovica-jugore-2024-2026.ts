import type { PlanDocument } from '../plan-document';
import { priority1 } from './mitrovica-jugore-2024-2026-priority-1';
import { priority2 } from './mitrovica-jugore-2024-2026-priority-2';
import { priority3 } from './mitrovica-jugore-2024-2026-priority-3';
import { priority4 } from './mitrovica-jugore-2024-2026-priority-4';

/**
 * The action plan of Mitrovica South as adopted by the municipal assembly: wording and numbers are the document's,
 * evident typing errors corrected. Serbian titles are ours.
 */
export const mitrovicaJugore20242026Plan: PlanDocument = {
  code: 'mitrovica-jugore-2024-2026',
  municipality: 'mitrovica-jugore',
  title: {
    sq: 'Plani i Veprimit për Shërbime Sociale e Familjare',
    sr: 'Akcioni plan za socijalne i porodične usluge',
    en: 'Action Plan for Social and Family Services',
  },
  srBy: 'kujdes',
  decision: { number: '02-060/01-0074434-5/24', on: '2024-11-26' },
  period: { from: 2024, to: 2026 },
  baselineYear: 2023,
  priorities: [priority1, priority2, priority3, priority4],
};
