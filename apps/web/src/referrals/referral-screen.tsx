import { useQuery } from '@tanstack/react-query';
import { actionsQuestion, referralQuestion } from '../api/questions';
import type { Content } from '../api/shapes';
import { EntryDetails } from '../cases/entry-details';
import { findAction, titleOf } from '../forms/action-words';
import { codeWords } from '../forms/value-words';
import { Link, to } from '../router';
import { Heading } from '../shell/heading';
import { LockMark } from '../shell/lock-mark';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { DisclosedPerson } from './disclosed-person';
import { personNames } from './person-names';

interface ReferralScreenProps {
  readonly id: string;
  readonly entry: string;
}

/** One referral: what is disclosed today, what can be answered, and what was answered. */
export function ReferralScreen({ id, entry }: ReferralScreenProps) {
  const speaking = useLanguage();
  const { words, day, label } = speaking;
  const found = useQuery(referralQuestion(id, entry));
  const actions = useQuery(actionsQuestion);
  if (found.isPending || actions.isPending) return <Waiting />;
  if (found.isError) return <ProblemNote error={found.error} retry={() => void found.refetch()} />;
  if (actions.isError) return <ProblemNote error={actions.error} retry={() => void actions.refetch()} />;
  const one = found.data;
  const { codeLists, offices } = actions.data;
  const people = personNames(one, words);
  const names = { ...one.names, ...Object.fromEntries(people.map(({ person, name }) => [person, name])) };
  const telling = { names, codeLists, speaking };
  const centre = offices.find((each) => each.code === one.office);
  const facts: [string, string][] = [
    [words.referrals.state, words.referrals.states[one.state]],
    [words.referrals.centre, centre ? label(centre.labels) : one.office],
    [words.referrals.sent, day(one.on)],
    [words.referrals.until, day(one.until)],
    [words.referrals.basis, codeWords('disclosureBases', one.basis, telling)],
  ];
  return (
    <>
      <Heading
        title={codeWords('services', one.kind, telling)}
        above={<Link href={to(['referrals'])}>← {words.referrals.title}</Link>}
      />
      <div className="case">
        <section className="case-head" aria-label={words.referrals.one}>
          <dl className="head-facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className="head-lists">
            <div>
              <h2>{words.referrals.who}</h2>
              {people.length === 0 && <p className="faint">{words.referrals.notShown}</p>}
              <ul>
                {one.persons.map((person, index) => (
                  <DisclosedPerson
                    key={person.person}
                    person={person}
                    name={people[index]?.name ?? ''}
                    codeLists={codeLists}
                  />
                ))}
              </ul>
            </div>
            {one.reason && (
              <div>
                <h2>
                  {words.referrals.reason}
                  <LockMark />
                </h2>
                <p>{one.reason}</p>
              </div>
            )}
          </div>
        </section>
        <nav className="case-actions" aria-label={words.case.actions}>
          <h2>{words.case.actions}</h2>
          {one.available.length === 0 && <p className="faint">{words.case.noActions}</p>}
          <ul className="action-list">
            {one.available.map((name) => {
              const action = findAction(actions.data, 'case', name);
              return (
                action && (
                  <li key={name}>
                    <Link href={to(['do', 'case', name], { id, referral: entry })} underline="hover">
                      {titleOf(action, speaking)}
                    </Link>
                  </li>
                )
              );
            })}
          </ul>
        </nav>
        <section className="timeline" aria-labelledby="own-title">
          <h2 id="own-title">{words.referrals.own}</h2>
          {one.entries.length === 0 && <p className="faint">{words.referrals.nothingOwn}</p>}
          <ol className="entries">
            {one.entries.map((each) => {
              const action = findAction(actions.data, 'case', each.action);
              const fields = action?.fields.filter(({ name }) => name !== 'referral' && name !== 'on') ?? [];
              return (
                <li key={each.entry} className={`entry${each.withdrawn ? ' entry-withdrawn' : ''}`}>
                  <time className="entry-day nums" dateTime={each.on}>
                    {day(each.on)}
                  </time>
                  <div className="entry-body">
                    <p className="entry-sentence">
                      {each.withdrawn && <span className="mark mark-strong">{words.case.withdrawn}</span>}
                      {each.corrected && <span className="mark">{words.case.corrected}</span>}
                      <span className="entry-words">{action ? titleOf(action, speaking) : each.action}</span>
                    </p>
                    <EntryDetails fields={fields} content={each.content as Content} telling={telling} />
                  </div>
                </li>
              );
            })}
          </ol>
        </section>
      </div>
    </>
  );
}
