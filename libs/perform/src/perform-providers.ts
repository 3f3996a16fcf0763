import { Accounts } from './accounts';
import { CaseRules } from './case-rules';
import { KeptPeople } from './kept-people';
import { Names } from './names';
import { People } from './people';
import { EntryWriter } from './entry-writer';
import { PerformActionHandler } from './perform-action';
import { PerformTogetherHandler } from './perform-together';
import { AccountRules, HouseholdRules, PersonRules, PlanRules, ProviderRules } from './plain-rules';
import { Subjects } from './subjects';

/** What a Nest module provides to perform actions; it adds the log, the vault, the clock and the id secret (see tokens). */
export const performProviders = [
  Accounts,
  AccountRules,
  CaseRules,
  HouseholdRules,
  KeptPeople,
  Names,
  People,
  EntryWriter,
  PerformActionHandler,
  PerformTogetherHandler,
  PersonRules,
  PlanRules,
  ProviderRules,
  Subjects,
];
