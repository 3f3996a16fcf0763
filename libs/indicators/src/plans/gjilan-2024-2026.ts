import type { PlanDocument } from '../plan-document';
import { priority1 } from './gjilan-2024-2026-priority-1';
import { priority2 } from './gjilan-2024-2026-priority-2';
import { priority3 } from './gjilan-2024-2026-priority-3';
import { priority4 } from './gjilan-2024-2026-priority-4';
import { priority5 } from './gjilan-2024-2026-priority-5';

/**
 * The action plan of Gjilan: wording and numbers are the document's, evident typing errors corrected. Serbian titles are
 * ours. The text names no decision. Rows 5.1-5.3 repeat 4.1-4.3, as printed.
 */
export const gjilan20242026Plan: PlanDocument = {
  code: 'gjilan-2024-2026',
  municipality: 'gjilan',
  title: {
    sq: 'Plani i Veprimit për Shërbime Sociale e Familjare',
    sr: 'Akcioni plan za socijalne i porodične usluge',
    en: 'Action Plan for Social and Family Services',
  },
  srBy: 'kujdes',
  period: { from: 2024, to: 2026 },
  baselineYear: 2023,
  priorities: [priority1, priority2, priority3, priority4, priority5],
};
