import type { Projections } from '../api/shapes';
import { useLanguage } from '../words/language';

/** Streams whose rows stay as they are until they can be folded again. */
export function ParkedTable({ parked }: { readonly parked: Projections['parked'] }) {
  const { words, instant } = useLanguage();
  return (
    <div className="table-frame">
      <table className="lines">
        <caption className="unseen">{words.tables.parked}</caption>
        <thead>
          <tr>
            <th scope="col">{words.tables.stream}</th>
            <th scope="col">{words.tables.name}</th>
            <th scope="col">{words.tables.position}</th>
            <th scope="col">{words.tables.reason}</th>
            <th scope="col">{words.tables.since}</th>
            <th scope="col">{words.tables.state}</th>
          </tr>
        </thead>
        <tbody>
          {parked.map(({ stream, projection, position, reason, since, state, failure }) => (
            <tr key={`${projection} ${stream}`}>
              <th scope="row">{stream}</th>
              <td>{words.tables.names[projection]}</td>
              <td>{position}</td>
              <td>{words.tables.reasons[reason]}</td>
              <td>{instant(since)}</td>
              <td>
                {words.tables.states[state]}
                {failure && <span className="faint"> {failure}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
