import { useMediaQuery } from '@mantine/hooks';
import type { Action, Plan, PlanRow, PlanTable as Table } from '../api/shapes';
import { spanQuery } from '../api/span';
import { titleOf } from '../forms/action-words';
import { to } from '../router';
import { useLanguage } from '../words/language';
import { PlanRowLine } from './plan-row';
import { spanLabel } from './span-label';

interface PlanTableProps {
  readonly table: Table;
  readonly plan: Plan;
  readonly rows: readonly PlanRow[];
  readonly knownAt: string | undefined;
  readonly notes: boolean;
  /** Actions on the plan that name one of its rows. */
  readonly rowActions: readonly Action[];
}

function byObjective(rows: readonly PlanRow[]): PlanRow[][] {
  const groups = new Map<string, PlanRow[]>();
  for (const row of rows) groups.set(row.objective, [...(groups.get(row.objective) ?? []), row]);
  return [...groups.values()];
}

/** The plan's table: objectives as groups, one indicator a row, the counted figure beside the printed one. */
export function PlanTable({ table, plan, rows, knownAt, notes, rowActions }: PlanTableProps) {
  const speaking = useLanguage();
  const { words, label } = speaking;
  // While another span is fetched, the table at hand says its own.
  const span = table.year ?? 'whole';
  const years = spanLabel(span, table);
  const narrow = useMediaQuery('(max-width: 66rem)');
  return (
    <div className="table-frame">
      <table className="plan">
        <caption className="unseen">
          {words.nav.plan}, {years}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="code">
              {words.plan.code}
            </th>
            <th scope="col">{words.plan.indicator}</th>
            {!narrow && <th scope="col">{words.plan.unit}</th>}
            <th scope="col" className="number">
              {words.plan.baseline} <span className="col-year">{plan.from - 1}</span>
            </th>
            <th scope="col" className="number">
              {words.plan.target} <span className="col-year">{years}</span>
            </th>
            <th scope="col" className="number">
              {words.plan.printed} <span className="col-year">{years}</span>
            </th>
            <th scope="col" className="number counted">
              {words.plan.counted} <span className="col-year">{years}</span>
            </th>
            <th scope="col" className="state">
              {words.plan.state}
            </th>
          </tr>
        </thead>
        {byObjective(rows).map((group) => {
          const first = group[0];
          if (!first) return null;
          return (
            <tbody key={first.objective}>
              <tr className="objective">
                <th scope="rowgroup" colSpan={narrow ? 7 : 8}>
                  <div className="objective-line">
                    <span className="objective-code">{first.objective}</span>
                    <span>{label(first.objectiveTitle)}</span>
                  </div>
                </th>
              </tr>
              {group.map((row) => (
                <PlanRowLine
                  key={row.code}
                  row={row}
                  span={span}
                  plan={plan}
                  notes={notes}
                  narrow={narrow}
                  forms={rowActions.map((each) => ({
                    title: titleOf(each, speaking),
                    href: to(['do', 'plan', each.name], { id: table.plan, row: row.code, year: table.year }),
                  }))}
                  explainHref={
                    plan.explains
                      ? to(['plans', table.plan, 'rows', row.code], { ...spanQuery(span), knownAt })
                      : undefined
                  }
                />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
