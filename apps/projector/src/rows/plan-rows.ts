import { foldPlain, knownRows, type Alike, type HistoryEvent } from '#casework';
import { planSubject, type PlanReport } from '#indicators';
import { planTable, planValueTable } from '#read-model';
import type { PlacedRow, Projection } from '../projection';

/** A plan as it stands, and what was reported by hand as known since and until when. */
export const planRows: Projection = {
  category: 'plan',
  tables: [planTable, planValueTable],
  rows(id, history) {
    const last = history.at(-1);
    const { code, municipality, document } = foldPlain(planSubject, history);
    if (!last || !document) return [];
    const plan = {
      stream_id: id,
      code,
      municipality,
      content: document,
      revision: last.revision,
      position: last.position,
    };
    const reportsOf = (prefix: readonly HistoryEvent[]): readonly PlanReport[] =>
      foldPlain(planSubject, prefix).reports;
    const values = knownRows(history, reportsOf, alike).map(({ row: report, knownFrom, knownUntil }): PlacedRow => [
      planValueTable,
      {
        stream_id: id,
        plan: code,
        row_code: report.row,
        from_on: report.from,
        to_on: report.to,
        // null: reported in words, which are sealed with the entry.
        value: report.value ?? null,
        entry: report.entry,
        known_from: knownFrom,
        known_until: knownUntil,
      },
    ]);
    return [[planTable, plan], ...values];
  },
};

const alike: Alike<PlanReport> = {
  groupOf: ({ entry }) => entry,
  isSame: (one, other) =>
    one.entry === other.entry &&
    one.row === other.row &&
    one.from === other.from &&
    one.to === other.to &&
    one.value === other.value,
};
