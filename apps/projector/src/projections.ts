import type { Projection } from './projection';
import { accountRows } from './rows/account-rows';
import { caseRows } from './rows/case-rows';
import { householdRows } from './rows/household-rows';
import { personRows } from './rows/person-rows';
import { personSearchRows } from './rows/person-search-rows';
import { planRows } from './rows/plan-rows';
import { providerRows } from './rows/provider-rows';

/** What the sets of tables are folded by, one per category of streams. */
export const projections: readonly Projection[] = [
  caseRows,
  personRows,
  providerRows,
  householdRows,
  accountRows,
  planRows,
];

/** What the table of clear names is folded by. */
export const searchProjections: readonly Projection[] = [personSearchRows];
