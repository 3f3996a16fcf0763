import { useState } from 'react';
import type { PlanRow } from '../api/shapes';
import { Link } from '../router';
import { useLanguage } from '../words/language';
import { CellFigure } from './cell-figure';
import { RowDetail } from './row-detail';

interface PlanRowLineProps {
  readonly row: PlanRow;
  readonly year: number;
  /** Where the entries behind the figure are; undefined for those who may not see cases. */
  readonly explainHref: string | undefined;
  readonly notes: boolean;
  readonly forms: readonly { readonly title: string; readonly href: string }[];
  /** A narrow window: the unit stands under the title. */
  readonly narrow: boolean;
}

/** One indicator: what the plan prints beside what was counted. */
export function PlanRowLine({ row, year, explainHref, notes, narrow, forms }: PlanRowLineProps) {
  const { words, label, number, day } = useLanguage();
  const [open, setOpen] = useState(false);
  const detail = `detail-${row.code}`;
  const states: Readonly<Record<string, string>> = words.states;
  const units: Readonly<Record<string, string>> = words.units;
  const figure = row.countedActual ?? row.reportedActual;
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
          <CellFigure cell={row.target} about={`${words.plan.target}, ${about}`} year={year} />
        </td>
        <td className="number" data-cell="printed">
          <CellFigure cell={row.printedActual} about={`${words.plan.printed}, ${about}`} year={year} />
        </td>
        <td className={row.countedActual === null ? 'number counted reported' : 'number counted'} data-cell="counted">
          {figure === null ? (
            <span aria-hidden>·</span>
          ) : row.countedActual !== null && explainHref ? (
            <Link
              href={explainHref}
              className="figure-link"
              aria-label={`${number(figure)}: ${words.plan.explain}, ${row.code}`}
            >
              {number(figure)}
            </Link>
          ) : (
            number(figure)
          )}
          {row.reportedFor && (
            <span className="cell-year">
              {day(row.reportedFor.from)} – {day(row.reportedFor.to)}
            </span>
          )}
        </td>
        <td className="state">{states[row.state] ?? row.state}</td>
      </tr>
      {open && (
        <tr className="row-detail" id={detail}>
          <td colSpan={narrow ? 7 : 8}>
            <RowDetail row={row} explainHref={explainHref} forms={forms} />
          </td>
        </tr>
      )}
    </>
  );
}
