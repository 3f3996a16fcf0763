import { useQuery } from '@tanstack/react-query';
import { actionsQuestion, householdQuestion } from '../api/questions';
import { actionTitle } from '../forms/action-words';
import { codeWords } from '../forms/value-words';
import { Link, to } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { MemberList } from './member-list';

/** One household: who lives there, since and until when. */
export function HouseholdScreen({ id }: { readonly id: string }) {
  const speaking = useLanguage();
  const { words } = speaking;
  const found = useQuery(householdQuestion(id));
  const actions = useQuery(actionsQuestion);
  if (found.isPending || actions.isPending) return <Waiting />;
  if (found.isError) return <ProblemNote error={found.error} retry={() => void found.refetch()} />;
  if (actions.isError) return <ProblemNote error={actions.error} retry={() => void actions.refetch()} />;
  const household = found.data;
  const { codeLists } = actions.data;
  const facts = [
    [
      words.household.settlement,
      household.settlement && codeWords('settlements', household.settlement, { names: {}, codeLists, speaking }),
    ],
    [words.household.address, household.address],
    [words.household.note, household.note],
  ].filter(([, value]) => value);
  const title = (name: string): string => actionTitle(actions.data, 'household', name, speaking);
  return (
    <>
      <Heading title={words.household.title} above={<Link href={to(['people'])}>← {words.people.title}</Link>} />
      <section className="case-head" aria-label={words.household.title}>
        {facts.length > 0 && (
          <dl className="head-facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        <h2>{words.household.members}</h2>
        <MemberList
          members={household.members}
          tools={({ person, to: left }) =>
            ['remove-member', 'withdraw-member']
              .filter((name) => household.available.includes(name) && (name !== 'remove-member' || !left))
              .map((name) => (
                <Link key={name} href={to(['do', 'household', name], { id, person })}>
                  {title(name)}
                </Link>
              ))
          }
        />
        {household.available.includes('add-member') && (
          <p>
            <Link href={to(['do', 'household', 'add-member'], { id })}>{title('add-member')}</Link>
          </p>
        )}
      </section>
    </>
  );
}
