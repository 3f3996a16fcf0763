import type { PlanRow } from '../api/shapes';
import { Link } from '../router';
import { useLanguage } from '../words/language';

interface RowFigureProps {
  readonly row: PlanRow;
  /** Where the entries behind the figure are; undefined for those who may not see cases. */
  readonly explainHref: string | undefined;
}

/** What was counted or reported: a number, or of a ratio "18 of 25 · 72 %". */
export function RowFigure({ row, explainHref }: RowFigureProps) {
  const { words, number, day } = useLanguage();
  const { countedActual, countedOver, countedPercent, reportedActual, reportedFor } = row;
  const figure = countedActual ?? reportedActual;
  if (figure === null) return <span aria-hidden>·</span>;
  const share = row.source === 'reported' && (row.target ?? row.periodTarget)?.share !== undefined;
  const alone = share ? words.plan.percent(number(figure)) : number(figure);
  const shown = countedOver === null ? alone : words.plan.ratio(alone, number(countedOver));
  return (
    <>
      {countedActual !== null && explainHref ? (
        <Link href={explainHref} className="figure-link" aria-label={`${shown}: ${words.plan.explain}, ${row.code}`}>
          {shown}
        </Link>
      ) : (
        shown
      )}
      {countedPercent !== null && <span className="cell-percent"> · {words.plan.percent(number(countedPercent))}</span>}
      {reportedFor && (
        <span className="cell-year">
          {day(reportedFor.from)} – {day(reportedFor.to)}
        </span>
      )}
      {row.reached && <span className="cell-year">✓ {words.plan.reached}</span>}
    </>
  );
}
