import { useEffect } from 'react';
import type { Actions, ProviderPage } from '../api/shapes';
import { actionTitle } from '../forms/action-words';
import { rememberName } from '../people/known-names';
import { Link, to } from '../router';
import { useLanguage } from '../words/language';

interface FamilyMembersProps {
  readonly provider: ProviderPage;
  readonly actions: Actions;
}

/** The persons who are the foster family, from–to. */
export function FamilyMembers({ provider, actions }: FamilyMembersProps) {
  const speaking = useLanguage();
  const { words, day } = speaking;
  useEffect(() => {
    for (const { person, name } of provider.members) rememberName(person, name);
  }, [provider.members]);
  const may = (name: string): boolean => provider.available.includes(name);
  const about = { id: provider.provider };
  return (
    <div className="head-lists">
      <div>
        <h2>{words.providers.members}</h2>
        <ul>
          {provider.members.map((each) => (
            <li key={each.entry}>
              <strong>{each.name || words.cases.noName}</strong>
              <span className="faint">
                {' '}
                · {day(each.from)} – {each.left ? day(each.left.on) : words.case.now}
              </span>
              {!each.left && may('remove-family-member') && (
                <>
                  {' · '}
                  <Link href={to(['do', 'provider', 'remove-family-member'], { ...about, person: each.person })}>
                    {actionTitle(actions, 'provider', 'remove-family-member', speaking)}
                  </Link>
                </>
              )}
              {may('withdraw-provider-entry') && (
                <>
                  {' · '}
                  <Link href={to(['do', 'provider', 'withdraw-provider-entry'], { ...about, entry: each.entry })}>
                    {words.providers.withdraw}
                  </Link>
                </>
              )}
            </li>
          ))}
          {provider.members.length === 0 && <li className="faint">{words.providers.noMembers}</li>}
        </ul>
      </div>
    </div>
  );
}
