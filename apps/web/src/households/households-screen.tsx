import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { actionsQuestion, householdsOfQuestion } from '../api/questions';
import { titleOf } from '../forms/action-words';
import { knownNames } from '../people/known-names';
import { Link, to } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { MemberList } from './member-list';

/** The households one person lives or lived in, as the office keeps them. */
export function HouseholdsScreen({ person }: { readonly person: string }) {
  const speaking = useLanguage();
  const { words } = speaking;
  const actions = useQuery(actionsQuestion);
  const found = useQuery(householdsOfQuestion(person));
  if (found.isPending || actions.isPending) return <Waiting />;
  if (found.isError) return <ProblemNote error={found.error} retry={() => void found.refetch()} />;
  if (actions.isError) return <ProblemNote error={actions.error} retry={() => void actions.refetch()} />;
  const name = knownNames()[person];
  const register = actions.data.actions.find((each) => each.subject === 'household' && each.opens);
  return (
    <>
      <Heading title={words.household.several} above={<Link href={to(['people'])}>← {words.people.title}</Link>}>
        {register && (
          <Button component="a" size="sm" variant="default" href={to(['do', 'household', register.name], { person })}>
            {titleOf(register, speaking)}
          </Button>
        )}
      </Heading>
      {name && (
        <p className="about-entry">
          <strong>{name}</strong>
        </p>
      )}
      {found.data.length === 0 && <p className="empty">{words.household.none}</p>}
      {found.data.map(({ household, members }) => (
        <section key={household} className="case-head" aria-label={words.household.title}>
          <MemberList members={members} />
          <p>
            <Link href={to(['households', household])}>{words.household.open}</Link>
          </p>
        </section>
      ))}
    </>
  );
}
