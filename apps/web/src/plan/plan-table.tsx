import { useMediaQuery } from '@mantine/hooks';
import type { Action, PlanRow, PlanTable as Table } from '../api/shapes';
import { titleOf } from '../forms/action-words';
import { to } from '../router';
import { useLanguage } from '../words/language';
import { PlanRowLine } from './plan-row';

interface PlanTableProps {
  readonly table: Table;
  readonly rows: readonly PlanRow[];
  readonly knownAt: string | undefined;
  readonly notes: boolean;
  readonly baselineYear: number;
  readonly mayExplain: boolean;
  /** Actions on the plan that name one of its rows. */
  readonly rowActions: readonly Action[];
}

function byObjective(rows: readonly PlanRow[]): PlanRow[][] {
  const groups = new Map<string, PlanRow[]>();
  for (const row of rows) groups.set(row.objective, [...(groups.get(row.objective) ?? []), row]);
  return [...groups.values()];
}

/** The plan's table: objectives as groups, one indicator a row, the counted figure beside the printed one. */
export function PlanTable({ table, rows, knownAt, notes, baselineYear, mayExplain, rowActions }: PlanTableProps) {
  const speaking = useLanguage();
  const { words, label } = speaking;
  const { year } = table;
  const narrow = useMediaQuery('(max-width: 66rem)');
  return (
    <div className="table-frame">
      <table className="plan">
        <caption className="unseen">
          {words.nav.plan}, {year}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="code">
              {words.plan.code}
            </th>
            <th scope="col">{words.plan.indicator}</th>
            {!narrow && <th scope="col">{words.plan.unit}</th>}
            <th scope="col" className="number">
              {words.plan.baseline} <span className="col-year">{baselineYear}</span>
            </th>
            <th scope="col" className="number">
              {words.plan.target} <span className="col-year">{year}</span>
            </th>
            <th scope="col" className="number">
              {words.plan.printed} <span className="col-year">{year}</span>
            </th>
            <th scope="col" className="number counted">
              {words.plan.counted} <span className="col-year">{year}</span>
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
                  year={year}
                  notes={notes}
                  narrow={narrow}
                  forms={rowActions.map((each) => ({
                    title: titleOf(each, speaking),
                    href: to(['do', 'plan', each.name], { id: table.plan, row: row.code, year }),
                  }))}
                  explainHref={mayExplain ? to(['plans', table.plan, 'rows', row.code], { year, knownAt }) : undefined}
                />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
