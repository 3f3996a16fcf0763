import type { TimelineEntry } from '../api/shapes';
import { codeWords, type Telling } from '../forms/value-words';

/** Who corrected, withdrew or restored an entry, when and why. */
export function RepairLines({ entry, telling }: { readonly entry: TimelineEntry; readonly telling: Telling }) {
  const { words, instant } = telling.speaking;
  const kinds: Readonly<Record<string, string>> = words.case.repair;
  if (entry.repairs.length === 0) return null;
  return (
    <ul className="repairs">
      {entry.repairs.map((each, index) => (
        <li key={index}>
          <strong>{kinds[each.event] ?? each.event}</strong>{' '}
          {words.case.repairedBy(instant(each.recordedAt), telling.names[each.actor] ?? words.unknown)}
          {': '}
          {codeWords('correctionReasons', each.reason, telling)}
          {each.why && <span className="repair-why"> “{each.why === 'erased' ? words.erased : each.why}”</span>}
        </li>
      ))}
    </ul>
  );
}
