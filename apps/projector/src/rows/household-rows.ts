import { foldPlain, householdSubject } from '#casework';
import { householdMemberTable } from '#read-model';
import type { PlacedRow, Projection } from '../projection';

/** Who lives in a household, from–to; its address stays sealed in its stream. */
export const householdRows: Projection = {
  category: 'household',
  tables: [householdMemberTable],
  rows(id, history) {
    const { office, members } = foldPlain(householdSubject, history);
    return members.map(({ person, from, left }): PlacedRow => [
      householdMemberTable,
      { household_id: id, office, person, from_on: from, to_on: left?.on ?? null },
    ]);
  },
};
