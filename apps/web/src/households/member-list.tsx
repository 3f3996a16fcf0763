import { useEffect, type ReactNode } from 'react';
import type { PersonHousehold } from '../api/shapes';
import { rememberName } from '../people/known-names';
import { useLanguage } from '../words/language';

type Member = PersonHousehold['members'][number];

interface MemberListProps {
  readonly members: readonly Member[];
  /** What can be done about one member. */
  readonly tools?: (member: Member) => ReactNode;
}

/** Who lives or lived in a household, from–to. */
export function MemberList({ members, tools }: MemberListProps) {
  const { words, day } = useLanguage();
  useEffect(() => {
    for (const { person, name } of members) rememberName(person, name);
  }, [members]);
  if (members.length === 0) return <p className="faint">{words.household.nobody}</p>;
  return (
    <ul className="people-found">
      {members.map((each) => (
        <li key={`${each.person}-${each.from}`}>
          <span>
            <strong>{each.name || words.cases.noName}</strong>
            <span className="faint">
              {' '}
              · {day(each.from)} – {each.to ? day(each.to) : words.case.now}
            </span>
          </span>
          {tools && <span className="people-tools">{tools(each)}</span>}
        </li>
      ))}
    </ul>
  );
}
