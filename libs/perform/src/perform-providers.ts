import { Accounts } from './accounts';
import { CaseRules } from './case-rules';
import { Names } from './names';
import { People } from './people';
import { PerformActionHandler } from './perform-action';
import { AccountRules, PersonRules, PlanRules, ProviderRules } from './plain-rules';
import { Subjects } from './subjects';

/** What a Nest module provides to perform actions; it adds the log, the vault, the clock and the id secret (see tokens). */
export const performProviders = [
  Accounts,
  AccountRules,
  CaseRules,
  Names,
  People,
  PerformActionHandler,
  PersonRules,
  PlanRules,
  ProviderRules,
  Subjects,
];
