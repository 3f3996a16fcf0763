import type { Actions, Counted, GroupFigure } from '../api/shapes';
import { useLanguage } from '../words/language';
import { groupWords } from './group-words';

/** Groups and their total; what is withheld is said, not left out. */
export function FigureTable({
  counted,
  actions,
}: {
  readonly counted: Counted;
  readonly actions: Actions | undefined;
}) {
  const speaking = useLanguage();
  const { words, label, day } = speaking;
  const dimension: Readonly<Record<string, string>> = words.figures.dimension;
  const named = counted.groups
    .map((group) => ({
      group,
      names: counted.by.map((each) => groupWords(each, group.of[each] ?? '', actions, speaking)),
    }))
    .sort((one, other) => one.names.join().localeCompare(other.names.join(), speaking.locale, { numeric: true }));
  return (
    <section className="below">
      <p className="summary">{label(counted.definition)}</p>
      <p className="summary">
        {counted.recorded && `${words.plan.recorded(day(counted.recorded.from), day(counted.recorded.to))}. `}
        {counted.publication === 'suppressed' && `${words.figures.suppressed} `}
        {counted.overlapping && words.figures.overlapping}
      </p>
      {counted.withheld && <p role="status">{words.figures.withheld}</p>}
      <table className="lines">
        <thead>
          <tr>
            {counted.by.map((each) => (
              <th scope="col" key={each}>
                {dimension[each] ?? each}
              </th>
            ))}
            {counted.by.length === 0 && <th scope="col">{words.figures.total}</th>}
            <th scope="col" className="number">
              {words.plan.counted}
            </th>
          </tr>
        </thead>
        <tbody>
          {named.map(({ group, names }) => (
            <tr key={JSON.stringify(group.of)}>
              {names.map((name, no) => (
                <td key={counted.by[no]}>{name}</td>
              ))}
              <td className="number">
                <FigureWords figure={group} />
              </td>
            </tr>
          ))}
          <tr className="total">
            <th scope="row" colSpan={Math.max(1, counted.by.length)}>
              {words.figures.totalOnce}
            </th>
            <td className="number">
              <FigureWords figure={counted.total} />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function FigureWords({ figure: { figure, over, state } }: { readonly figure: Omit<GroupFigure, 'of'> }) {
  const { words, number } = useLanguage();
  if (figure === null)
    return <span className="faint">{state === 'suppressed' ? words.figures.few : words.figures.silent}</span>;
  if (over === undefined || over === null) return <>{number(figure)}</>;
  return <>{words.plan.ratio(number(figure), number(over))}</>;
}
