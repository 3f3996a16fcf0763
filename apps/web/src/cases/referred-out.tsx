import type { Actions, Case } from '../api/shapes';
import { codeWords } from '../forms/value-words';
import { useLanguage } from '../words/language';

interface ReferredOutProps {
  readonly one: Case;
  readonly actions: Actions;
}

/** Who was sent to which provider for what, what it is told until when, and what came of it. */
export function ReferredOut({ one, actions }: ReferredOutProps) {
  const speaking = useLanguage();
  const { words, day, list } = speaking;
  if (one.referredOut.length === 0) return null;
  const telling = { names: one.names, codeLists: actions.codeLists, speaking };
  const name = (person: string): string =>
    one.beneficiaries.find((each) => each.person === person)?.name ?? words.cases.noName;
  return (
    <div>
      <h2>{words.referrals.out}</h2>
      <ul data-fact="referred-out">
        {one.referredOut.map((each) => (
          <li key={each.entry}>
            {codeWords('services', each.kind, telling)}: {one.names[each.provider] ?? words.unknown}
            <span className="faint">
              {' '}
              · {one.beneficiaries.length > 1 && `${list(each.persons.map(name))} · `}
              {words.referrals.states[each.state]}
              {each.reported.length > 0 && `, ${words.referrals.reported}`}
              {(each.state === 'sent' || each.state === 'accepted') &&
                ` · ${words.referrals.toldUntil(day(each.until))}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
