import { useState } from 'react';
import type { Plan, PlanRow } from '../api/shapes';
import type { Span } from '../api/span';
import { useLanguage } from '../words/language';
import { CellFigure } from './cell-figure';
import { RowDetail } from './row-detail';
import { RowFigure } from './row-figure';

interface PlanRowLineProps {
  readonly row: PlanRow;
  readonly plan: Plan;
  readonly span: Span;
  /** Where the entries behind the figure are; undefined for those who may not see cases. */
  readonly explainHref: string | undefined;
  readonly notes: boolean;
  readonly forms: readonly { readonly title: string; readonly href: string }[];
  /** A narrow window: the unit stands under the title. */
  readonly narrow: boolean;
}

/** One indicator: what the plan prints beside what was counted. */
export function PlanRowLine({ row, plan, span, explainHref, notes, narrow, forms }: PlanRowLineProps) {
  const { words, label, number } = useLanguage();
  const [open, setOpen] = useState(false);
  const detail = `detail-${row.code}`;
  const states: Readonly<Record<string, string>> = words.states;
  const units: Readonly<Record<string, string>> = words.units;
  const year = span === 'whole' ? undefined : span;
  const { value, raw } = row.periodTarget ?? {};
  // Beside a year; the whole period has it as its target.
  const stated = year === undefined ? undefined : (raw ?? (value === undefined ? undefined : number(value)));
  const about = `${row.code} ${label(row.title)}`;
  return (
    <>
      <tr className={open ? 'row row-open' : 'row'} data-row={row.code}>
        <th scope="row" className="code">
          {row.code}
        </th>
        <td className="title">
          <button
            type="button"
            className="row-title"
            aria-expanded={open}
            aria-controls={detail}
            onClick={() => setOpen(!open)}
          >
            <span className="row-sign" aria-hidden>
              {open ? '▾' : '▸'}
            </span>
            {label(row.title)}
          </button>
          {narrow && <span className="unit-inline">{units[row.unit] ?? row.unit}</span>}
          {notes && row.printedActual?.doubt && <p className="row-note">※ {label(row.printedActual.doubt)}</p>}
        </td>
        {!narrow && <td className="unit">{units[row.unit] ?? row.unit}</td>}
        <td className="number">
          <CellFigure cell={row.baseline} about={`${words.plan.baseline}, ${about}`} year={undefined} />
        </td>
        <td className="number">
          {(row.target ?? !stated) && (
            <CellFigure cell={row.target} about={`${words.plan.target}, ${about}`} year={year} />
          )}
          {stated && <span className="cell-year">{words.plan.forWhole(stated, `${plan.from}–${plan.to}`)}</span>}
        </td>
        <td className="number" data-cell="printed">
          <CellFigure cell={row.printedActual} about={`${words.plan.printed}, ${about}`} year={year} />
        </td>
        <td className={row.countedActual === null ? 'number counted reported' : 'number counted'} data-cell="counted">
          <RowFigure row={row} explainHref={explainHref} />
        </td>
        <td className="state">{states[row.state] ?? row.state}</td>
      </tr>
      {open && (
        <tr className="row-detail" id={detail}>
          <td colSpan={narrow ? 7 : 8}>
            <RowDetail row={row} plan={plan.code} explainHref={explainHref} forms={forms} />
          </td>
        </tr>
      )}
    </>
  );
}
