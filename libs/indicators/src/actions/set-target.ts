import { Count, Day, Group, Published, Text } from '#casework';
import { findPlanRow, planAction, withPlanRow } from '../plan';
import { TargetCell } from '../plan-fields';
import { decisionInFuture, noSuchRow, yearOutsidePlan } from '../plan-refusals';

export class SetTarget {
  /** The day it was decided. */
  @Day() on!: string;
  @Published() @Text({ max: 40, form: 'number' }) row!: string;
  @Count(2000, 2100) year!: number;
  @Group(TargetCell) target!: TargetCell;
}

/** The municipality decides another target for a row and year; the plan's table shows it from then on. */
export const setTarget = planAction({
  name: 'set-target',
  event: 'TargetSet',
  input: SetTarget,
  by: ['analyst', 'director'],
  check(state, { on, row, year }, { today }) {
    if (on > today) return decisionInFuture;
    if (!findPlanRow(state, row)) return noSuchRow;
    const { from = 0, to = 0 } = state.document?.period ?? {};
    return year < from || year > to ? yearOutsidePlan : undefined;
  },
  evolve(state, { data }) {
    const row = findPlanRow(state, data.row);
    return row ? withPlanRow(state, { ...row, targets: { ...row.targets, [data.year]: data.target } }) : state;
  },
  words: {
    sq: {
      title: 'Cakto synimin',
      sentence: 'Synimi i rreshtit {row} për {year}: {target}',
      fields: { on: 'Dita e vendimit', row: 'Rreshti', year: 'Viti', target: 'Synimi' },
    },
    sr: {
      title: 'Odredi cilj',
      sentence: 'Cilj reda {row} za {year}. godinu: {target}',
      fields: { on: 'Dan odluke', row: 'Red', year: 'Godina', target: 'Cilj' },
    },
    en: {
      title: 'Set target',
      sentence: 'Target of row {row} for {year}: {target}',
      fields: { on: 'Day of the decision', row: 'Row', year: 'Year', target: 'Target' },
    },
  },
});
