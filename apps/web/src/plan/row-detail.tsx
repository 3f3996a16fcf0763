import type { Cell, PlanRow } from '../api/shapes';
import { Link } from '../router';
import { useLanguage } from '../words/language';

interface RowDetailProps {
  readonly row: PlanRow;
  readonly explainHref: string | undefined;
}

/** How the figure is counted, what the plan prints in words, and what speaks against a printed figure. */
export function RowDetail({ row, explainHref }: RowDetailProps) {
  const { words, label } = useLanguage();
  const cells: readonly (readonly [string, Cell | null])[] = [
    [words.plan.baseline, row.baseline],
    [words.plan.target, row.target],
    [words.plan.printed, row.printedActual],
  ];
  return (
    <dl className="facts">
      <dt>{words.plan.define}</dt>
      <dd>
        {row.definition ? label(row.definition) : words.plan.noDefinition} <span className="faint">{row.indicator}</span>
      </dd>
      {cells.flatMap(([name, cell]) => [
        ...(cell?.raw ? [{ key: `${name}-raw`, name: `${name}, ${words.plan.asPrinted.toLowerCase()}`, text: `“${cell.raw}”` }] : []),
        ...(cell?.doubt ? [{ key: `${name}-doubt`, name: `※ ${name}`, text: label(cell.doubt) }] : []),
      ]).map((each) => (
        <div key={each.key} className="facts-pair">
          <dt>{each.name}</dt>
          <dd>{each.text}</dd>
        </div>
      ))}
      {explainHref && row.source === 'case-events' && (
        <dd className="facts-go">
          <Link href={explainHref}>{words.plan.explain} →</Link>
        </dd>
      )}
    </dl>
  );
}
