import type { Cell, PlanRow } from '../api/shapes';
import { Link } from '../router';
import { useLanguage } from '../words/language';
import { RowActivity } from './row-activity';

interface RowDetailProps {
  readonly row: PlanRow;
  readonly plan: string;
  readonly explainHref: string | undefined;
  /** What may be recorded about the row, with its form. */
  readonly forms?: readonly { readonly title: string; readonly href: string }[];
}

/** How the figure is counted, what the plan prints in words, and what speaks against a printed figure. */
export function RowDetail({ row, plan, explainHref, forms = [] }: RowDetailProps) {
  const { words, label, list, number } = useLanguage();
  const cells: readonly (readonly [string, Cell | null])[] = [
    [words.plan.baseline, row.baseline],
    [words.plan.target, row.target],
    [words.plan.printed, row.printedActual],
  ];
  const doubts = new Map<string, string[]>();
  for (const [name, cell] of cells) {
    if (cell?.doubt) doubts.set(label(cell.doubt), [...(doubts.get(label(cell.doubt)) ?? []), name]);
  }
  return (
    <dl className="facts">
      <dt>{words.plan.define}</dt>
      <dd>
        {row.definition ? label(row.definition) : words.plan.noDefinition}{' '}
        <span className="faint">{row.indicator}</span>
      </dd>
      {row.remark && (
        <>
          <dt>{words.plan.remark}</dt>
          <dd>{label(row.remark)}</dd>
        </>
      )}
      {row.countedActual !== null && row.countedOver !== null && (
        <>
          <dt>{words.plan.counted}</dt>
          <dd>{words.plan.ratioWords(number(row.countedActual), number(row.countedOver))}</dd>
        </>
      )}
      {row.activity && <RowActivity plan={plan} code={row.activity} />}
      {cells.map(
        ([name, cell]) =>
          cell?.raw && (
            <div key={name} className="facts-pair">
              <dt>
                {name}, {words.plan.asPrinted.toLocaleLowerCase()}
              </dt>
              <dd>“{cell.raw}”</dd>
            </div>
          ),
      )}
      {[...doubts].map(([doubt, names]) => (
        <div key={doubt} className="facts-pair">
          <dt>※ {list(names)}</dt>
          <dd>{doubt}</dd>
        </div>
      ))}
      {(explainHref && row.source === 'case-events') || forms.length > 0 ? (
        <dd className="facts-go">
          {explainHref && row.source === 'case-events' && <Link href={explainHref}>{words.plan.explain} →</Link>}
          {forms.map((each) => (
            <Link key={each.href} href={each.href}>
              {each.title}
            </Link>
          ))}
        </dd>
      ) : null}
    </dl>
  );
}
