import { accountSubject } from '#access';
import { foldPlain } from '#casework';
import { accountRoleTable, accountTable } from '#read-model';
import type { PlacedRow, Projection } from '../projection';

/** An account and the roles it holds; who may do what is judged from them. */
export const accountRows: Projection = {
  category: 'account',
  tables: [accountTable, accountRoleTable],
  rows(id, history) {
    const last = history.at(-1);
    if (!last) return [];
    const { state, name, roles } = foldPlain(accountSubject, history);
    const account = {
      account_id: id,
      state,
      name: name?.sealed ?? null,
      revision: last.revision,
      position: last.position,
    };
    return [
      [accountTable, account],
      ...roles.map(({ role, office, from }): PlacedRow => [
        accountRoleTable,
        { account_id: id, role, office, from_on: from },
      ]),
    ];
  },
};
