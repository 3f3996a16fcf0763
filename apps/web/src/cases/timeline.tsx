import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { timelineQuestion } from '../api/questions';
import type { Actions, Case } from '../api/shapes';
import { KnownAtControl } from '../plan/known-at-control';
import { goInstead, to } from '../router';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { TimelineLine } from './timeline-line';

interface TimelineProps {
  readonly one: Case;
  readonly actions: Actions;
  readonly knownAt: string | undefined;
  /** An entry to stand out: the one a figure was explained by. */
  readonly marked: string | undefined;
}

/** Everything that happened in the case, as known then; corrections and withdrawals stay visible. */
export function Timeline({ one, actions, knownAt, marked }: TimelineProps) {
  const { words } = useLanguage();
  const [newestFirst, setNewestFirst] = useState(true);
  const timeline = useQuery({ ...timelineQuestion(one.case, knownAt), placeholderData: keepPreviousData });
  const entries = timeline.data?.entries ?? [];
  const ordered = newestFirst ? entries.toReversed() : entries;
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <div className="timeline-head">
        <h2 id="timeline-title">{words.case.timeline}</h2>
        <SegmentedControl
          size="xs"
          aria-labelledby="timeline-title"
          value={newestFirst ? 'newest' : 'oldest'}
          onChange={(value) => setNewestFirst(value === 'newest')}
          data={[
            { value: 'newest', label: words.case.newest },
            { value: 'oldest', label: words.case.oldest },
          ]}
        />
      </div>
      <KnownAtControl
        asked={knownAt}
        answered={timeline.data?.knownAt}
        onAsk={(next) => goInstead(to(['cases', one.case], { knownAt: next }))}
      />
      {timeline.isPending && <Waiting />}
      {timeline.isError && <ProblemNote error={timeline.error} retry={() => void timeline.refetch()} />}
      {timeline.data && entries.length === 0 && <p className="empty">{words.case.empty}</p>}
      {timeline.data && (
        <ol className="timeline-list">
          {ordered.map((entry) => (
            <TimelineLine
              key={entry.entry}
              entry={entry}
              timeline={timeline.data}
              one={one}
              actions={actions}
              marked={entry.entry === marked}
              repairable={knownAt === undefined}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
