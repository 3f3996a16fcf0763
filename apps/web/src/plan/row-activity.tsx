import { useQuery } from '@tanstack/react-query';
import { planQuestion } from '../api/questions';
import { useLanguage } from '../words/language';
import { BudgetWords } from './budget-words';

/** The activity a row belongs to: who does it, until when, and what it costs. */
export function RowActivity({ plan, code }: { readonly plan: string; readonly code: string }) {
  const { words, label, list } = useLanguage();
  const { data } = useQuery(planQuestion(plan));
  const activity = data?.objectives.flatMap((each) => each.activities).find((each) => each.code === code);
  if (!data || !activity) return null;
  const names = (codes: readonly string[]): string =>
    list(codes.map((each) => (data.institutions[each] ? label(data.institutions[each]) : each)));
  const said = [
    [words.plan.lead, names(activity.lead)],
    [words.plan.support, names(activity.support)],
    [words.plan.stakeholders, names(activity.stakeholders)],
    [words.plan.implementer, names(activity.implementer)],
    [words.plan.timeline, activity.timeline ?? ''],
  ] as const;
  return (
    <>
      <dt>{words.plan.activity}</dt>
      <dd>
        {label(activity.title)} <span className="faint">{activity.code}</span>
      </dd>
      {said.map(
        ([name, value]) =>
          value !== '' && (
            <div key={name} className="facts-pair">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {activity.budget && (
        <>
          <dt>{words.plan.budget}</dt>
          <dd>
            <BudgetWords budget={activity.budget} institutions={data.institutions} />
          </dd>
        </>
      )}
    </>
  );
}
