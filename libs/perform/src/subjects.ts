import { Inject, Injectable } from '@nestjs/common';
import type { Action, Subject } from '#casework';
import { CaseRules } from './case-rules';
import { AccountRules, HouseholdRules, PersonRules, PlanRules, ProviderRules } from './plain-rules';
import type { SubjectRules } from './subject-rules';

/** The rules of each kind of stream. */
@Injectable()
export class Subjects {
  private readonly rules: Partial<Record<Subject, SubjectRules>>;

  constructor(
    @Inject(CaseRules) cases: CaseRules,
    @Inject(PersonRules) people: PersonRules,
    @Inject(ProviderRules) providers: ProviderRules,
    @Inject(HouseholdRules) households: HouseholdRules,
    @Inject(PlanRules) plans: PlanRules,
    @Inject(AccountRules) accounts: AccountRules,
  ) {
    this.rules = {
      case: cases,
      person: people,
      provider: providers,
      household: households,
      plan: plans,
      account: accounts,
    };
  }

  /** Every action of every kind of stream. */
  all(): Action[] {
    return Object.values(this.rules).flatMap(({ actions }) => [...actions]);
  }

  of(subject: Subject): SubjectRules {
    const rules = this.rules[subject];
    if (!rules) throw new Error(`no rules for ${subject}`);
    return rules;
  }
}
