import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { actionsQuestion } from '../api/questions';
import { titleOf } from '../forms/action-words';
import { codeWords } from '../forms/value-words';
import { Link, to, usePlace } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { knownNames } from './known-names';
import { Notices } from './notices';
import { PersonSearch } from './person-search';

/** Search first, then register; from somebody found on to a referral or a correction. */
export function PeopleScreen() {
  const speaking = useLanguage();
  const { words } = speaking;
  const actions = useQuery(actionsQuestion);
  const registered = usePlace().query.get('person');
  if (actions.isPending) return <Waiting />;
  if (actions.isError) return <ProblemNote error={actions.error} retry={() => void actions.refetch()} />;
  const all = actions.data.actions;
  const register = all.find((each) => each.subject === 'person' && each.opens);
  const referral = all.find((each) => each.subject === 'case' && each.opens);
  // What names an entry of the person starts from the person's own page, which is to come.
  const others = all.filter(
    (each) => each.subject === 'person' && !each.opens && each.fields.every((field) => field.kind !== 'entry'),
  );
  return (
    <>
      <Heading title={words.people.title} above={words.people.first}>
        {register && (
          <Button component="a" size="sm" variant="default" href={to(['do', 'person', register.name])}>
            {titleOf(register, speaking)}
          </Button>
        )}
      </Heading>
      {registered && referral && (
        <p className="about-entry">
          <strong>{knownNames()[registered] ?? words.people.registered}</strong>{' '}
          <Link href={to(['do', 'case', referral.name], { person: registered })}>{titleOf(referral, speaking)}</Link>
        </p>
      )}
      <Notices />
      <PersonSearch
        placeName={(code) =>
          codeWords('municipalities', code, { names: {}, codeLists: actions.data.codeLists, speaking })
        }
        tools={(found) => (
          <>
            {referral && (
              <Link href={to(['do', 'case', referral.name], { person: found.person })}>
                {titleOf(referral, speaking)}
              </Link>
            )}
            {all.some((each) => each.subject === 'household') && (
              <Link href={to(['people', found.person, 'households'])}>{words.household.link}</Link>
            )}
            {others.map((each) => (
              <Link key={each.name} href={to(['do', 'person', each.name], { id: found.person })}>
                {titleOf(each, speaking)}
              </Link>
            ))}
          </>
        )}
      />
    </>
  );
}
