import type { PlanDocument } from '../plan-document';
import { priority1 } from './peje-2022-2024-priority-1';
import { priority2 } from './peje-2022-2024-priority-2';
import { priority3 } from './peje-2022-2024-priority-3';
import { priority4 } from './peje-2022-2024-priority-4';
import { priority5 } from './peje-2022-2024-priority-5';
import { priority6 } from './peje-2022-2024-priority-6';
import { priority7 } from './peje-2022-2024-priority-7';

/**
 * The action plan of Peja: wording and numbers are the document's, evident typing errors corrected. Serbian titles are
 * ours. The text names no decision. It has no table of indicators: each activity's expected result is its indicator.
 */
export const peje20222024Plan: PlanDocument = {
  code: 'peje-2022-2024',
  municipality: 'peje',
  title: {
    sq: 'Strategjia Komunale për Përmirësimin e Shërbimeve Sociale dhe Familjare - Plani i Veprimit 2022-2024',
    sr: 'Opštinska strategija za poboljšanje socijalnih i porodičnih usluga – Akcioni plan 2022–2024',
    en: 'Municipal Strategy for Improving Social and Family Services - Action Plan 2022-2024',
  },
  srBy: 'kujdes',
  period: { from: 2022, to: 2024 },
  currency: 'EUR',
  priorities: [priority1, priority2, priority3, priority4, priority5, priority6, priority7],
};
