import { useQuery } from '@tanstack/react-query';
import { actionsQuestion, caseQuestion } from '../api/questions';
import { to, usePlace, Link } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { AvailableActions } from './available-actions';
import { CaseHead } from './case-head';
import { Timeline } from './timeline';

/** One case: who, what now, what can be done, and everything that happened. */
export function CaseScreen({ id }: { readonly id: string }) {
  const { words, list } = useLanguage();
  const { query } = usePlace();
  const found = useQuery(caseQuestion(id));
  const actions = useQuery(actionsQuestion);
  const knownAt = query.get('knownAt') ?? undefined;
  if (found.isPending || actions.isPending) return <Waiting />;
  if (found.isError) return <ProblemNote error={found.error} retry={() => void found.refetch()} />;
  if (actions.isError) return <ProblemNote error={actions.error} retry={() => void actions.refetch()} />;
  const one = found.data;
  const unidentified = one.unidentified > 0 ? [words.referrals.unidentified(one.unidentified)] : [];
  const known = one.beneficiaries.map((each) => each.name || words.cases.noName);
  const names = list(known.length > 0 ? known : unidentified);
  return (
    <>
      <Heading title={names || words.case.title} above={<Link href={to(['cases'])}>← {words.cases.title}</Link>} />
      <div className="case">
        <CaseHead one={one} actions={actions.data} past={knownAt !== undefined} />
        <AvailableActions one={one} actions={actions.data} />
        {one.timelineOpen ? (
          <Timeline one={one} actions={actions.data} knownAt={knownAt} marked={query.get('entry') ?? undefined} />
        ) : (
          <p className="faint case-rest">{words.referrals.headOnly}</p>
        )}
      </div>
    </>
  );
}
