import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { actionsQuestion, referralsQuestion } from '../api/questions';
import type { ProviderReferral } from '../api/shapes';
import { codeWords } from '../forms/value-words';
import { Link, to } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { personNames } from './person-names';

/** What a provider's partner is referred, the latest first; a line leads to the referral. */
export function ReferralList() {
  const speaking = useLanguage();
  const { words, day, label, list } = speaking;
  const actions = useQuery(actionsQuestion);
  const referrals = useInfiniteQuery(referralsQuestion);
  const lines = referrals.data?.pages.flatMap((page) => page.referrals) ?? [];
  const telling = { names: {}, codeLists: actions.data?.codeLists ?? {}, speaking };
  const centre = (code: string): string => {
    const office = actions.data?.offices.find((each) => each.code === code);
    return office ? label(office.labels) : code;
  };
  const who = (referral: ProviderReferral): string =>
    list(personNames(referral, words).map(({ name }) => name)) || words.referrals.notShown;
  return (
    <>
      <Heading title={words.referrals.title} />
      {referrals.isPending && <Waiting />}
      {referrals.isError && <ProblemNote error={referrals.error} retry={() => void referrals.refetch()} />}
      {referrals.data && lines.length === 0 && (
        <div className="empty">
          <p>{words.referrals.empty}</p>
        </div>
      )}
      {lines.length > 0 && (
        <div className="table-frame">
          <table className="lines">
            <caption className="unseen">{words.referrals.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.referrals.who}</th>
                <th scope="col">{words.referrals.service}</th>
                <th scope="col">{words.referrals.centre}</th>
                <th scope="col" className="number">
                  {words.referrals.sent}
                </th>
                <th scope="col" className="number">
                  {words.referrals.until}
                </th>
                <th scope="col">{words.referrals.state}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.entry}>
                  <th scope="row">
                    <Link href={to(['referrals', line.case, line.entry])}>{who(line)}</Link>
                  </th>
                  <td>{codeWords('services', line.kind, telling)}</td>
                  <td>{centre(line.office)}</td>
                  <td className="number">{day(line.on)}</td>
                  <td className="number">{day(line.until)}</td>
                  <td>{words.referrals.states[line.state]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {referrals.hasNextPage && (
        <Button
          variant="default"
          size="sm"
          loading={referrals.isFetchingNextPage}
          onClick={() => void referrals.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </>
  );
}
