import type { AdoptedPlan, PlanActivity } from '../api/shapes';
import { useLanguage } from '../words/language';

interface BudgetWordsProps {
  readonly budget: NonNullable<PlanActivity['budget']>;
  readonly institutions: AdoptedPlan['institutions'];
}

/** A budget in one line: the amounts of the years, whose it is or who pays, and the words the plan prints. */
export function BudgetWords({ budget, institutions }: BudgetWordsProps) {
  const { words, label, list, number } = useLanguage();
  const { raw, years, sharedWith, fundedBy } = budget;
  const payers = fundedBy.map((code) => (institutions[code] ? label(institutions[code]) : code));
  const said = [
    ...years.map(({ year, eur }) => `${year}: ${words.plan.euro(number(eur))}`),
    ...(sharedWith ? [words.plan.sharedWith(sharedWith)] : []),
    ...(payers.length > 0 ? [words.plan.fundedBy(list(payers))] : []),
  ];
  return (
    <>
      {said.length > 0 && <span className="nums">{said.join(' · ')} </span>}
      <span className="faint">“{raw}”</span>
    </>
  );
}
