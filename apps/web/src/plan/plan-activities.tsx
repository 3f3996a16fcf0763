import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { planQuestion } from '../api/questions';
import type { AdoptedPlan } from '../api/shapes';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { BudgetWords } from './budget-words';

/** The plan's activities with who does them, until when, and what they cost; fetched when it is opened. */
export function PlanActivities({ plan }: { readonly plan: string }) {
  const { words } = useLanguage();
  const [open, setOpen] = useState(false);
  const adopted = useQuery({ ...planQuestion(plan), enabled: open });
  return (
    <section className="below">
      <h2>
        <button type="button" className="row-title" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className="row-sign" aria-hidden>
            {open ? '▾' : '▸'}
          </span>
          {words.plan.activities}
        </button>
      </h2>
      {open && adopted.isPending && <Waiting />}
      {open && adopted.isError && <ProblemNote error={adopted.error} retry={() => void adopted.refetch()} />}
      {open && adopted.data && (
        <>
          <Totals plan={adopted.data} />
          <Activities plan={adopted.data} />
        </>
      )}
    </section>
  );
}

function Totals({ plan: { budget } }: { readonly plan: AdoptedPlan }) {
  const { words, number } = useLanguage();
  if (budget.own === 0) return <p className="summary">{words.plan.noAmounts}</p>;
  return (
    <>
      <dl className="figures">
        {budget.years.map(({ year, eur }) => (
          <div key={year}>
            <dt>{year}</dt>
            <dd>{words.plan.euro(number(eur))}</dd>
          </div>
        ))}
        <div>
          <dt>{words.plan.total}</dt>
          <dd>{words.plan.euro(number(budget.total))}</dd>
        </div>
      </dl>
      <p className="summary">{words.plan.totals(budget.own, budget.shared, budget.unpriced)}</p>
    </>
  );
}

function Activities({ plan }: { readonly plan: AdoptedPlan }) {
  const { words, label, list } = useLanguage();
  const { institutions } = plan;
  const names = (codes: readonly string[]): string =>
    list(codes.map((each) => (institutions[each] ? label(institutions[each]) : each)));
  return (
    <div className="table-frame">
      <table className="plan activities">
        <thead>
          <tr>
            <th scope="col" className="code">
              {words.plan.code}
            </th>
            <th scope="col">{words.plan.activity}</th>
            <th scope="col">{words.plan.lead}</th>
            <th scope="col">{words.plan.timeline}</th>
            <th scope="col">{words.plan.budget}</th>
          </tr>
        </thead>
        {plan.objectives.map((objective) => (
          <tbody key={objective.code}>
            <tr className="objective">
              <th scope="rowgroup" colSpan={5}>
                <div className="objective-line">
                  <span className="objective-code">{objective.code}</span>
                  <span>{label(objective.title)}</span>
                </div>
              </th>
            </tr>
            {objective.activities.length === 0 && (
              <tr>
                <td colSpan={5}>{words.plan.noActivities}</td>
              </tr>
            )}
            {objective.activities.map((activity) => (
              <tr key={activity.code}>
                <th scope="row" className="code">
                  {activity.code}
                </th>
                <td>
                  {label(activity.title)}
                  {activity.expectedResult && (
                    <span className="cell-year">
                      {words.plan.expected}: {label(activity.expectedResult)}
                    </span>
                  )}
                </td>
                <td>{names(activity.lead)}</td>
                <td>{activity.timeline}</td>
                <td>{activity.budget && <BudgetWords budget={activity.budget} institutions={institutions} />}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
