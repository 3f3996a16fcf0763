import { accountActions } from '#access';
import { caseActions, householdActions, providerEvents, readerOf, type StoredEvent } from '#casework';
import { planActions } from '#indicators';
import { personSubject } from '#people';
import type { Projection } from './projection';
import { accountRows } from './rows/account-rows';
import { caseRows } from './rows/case-rows';
import { householdRows } from './rows/household-rows';
import { personRows } from './rows/person-rows';
import { personSearchRows } from './rows/person-search-rows';
import { planRows } from './rows/plan-rows';
import { providerRows } from './rows/provider-rows';

/**
 * What the sets of tables are folded by, one per category of streams. `mostKept`: foldings of so many events are kept,
 * for streams that come again and again.
 */
export const projectionsKeeping = (mostKept: number): readonly Projection[] => [
  understanding(caseActions, caseRows(mostKept)),
  understanding(personSubject.actions, personRows),
  understanding(providerEvents, providerRows),
  understanding(householdActions, householdRows),
  understanding(accountActions, accountRows),
  understanding(planActions, planRows),
];

/** The same for streams that come once. */
export const projections = projectionsKeeping(0);

/** What the table of clear names is folded by. */
export const searchProjections: readonly Projection[] = [understanding(personSubject.actions, personSearchRows)];

/** The same projection, which stops at a history a newer version wrote instead of leaving out what it does not know. */
function understanding(events: readonly StoredEvent[], projection: Projection): Projection {
  const read = readerOf(events);
  return {
    ...projection,
    sealed(history) {
      if (!projection.sealed) return [];
      history.forEach(read);
      return projection.sealed(history);
    },
    rows(id, history, opened) {
      history.forEach(read);
      return projection.rows(id, history, opened);
    },
  };
}
