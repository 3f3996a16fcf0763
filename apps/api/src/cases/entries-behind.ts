import { caseTarget, judge, type Actor } from '#access';
import { caseActionOf, effective, entriesOf, replay, type CaseEntry, type HistoryEvent } from '#casework';

/** Cases by the name of their stream, as recorded until now. */
type Streams = ReadonlyMap<string, readonly HistoryEvent[]>;

/** Entries of cases by id, as they were known at a position. */
export const entriesAt = (streams: Streams, position: bigint): Map<string, CaseEntry> =>
  new Map(
    [...streams.values()].flatMap((history) =>
      entriesOf(history.filter((event) => event.position <= position)).map((entry) => [entry.id, entry] as const),
    ),
  );

/** Persons whose case the reader may still see: a case handed over counts where it was, but is read there no more. */
export function personsSeen(
  actor: Actor | undefined,
  streams: Streams,
  facts: readonly { readonly case: string; readonly person: string }[],
): string[] {
  const seen = new Set(
    [...streams].flatMap(([stream, history]) => {
      const target = caseTarget(replay(effective(history), caseActionOf));
      return judge(actor, { see: 'timeline' }, target).allowed ? [stream] : [];
    }),
  );
  return [...new Set(facts.flatMap((fact) => (seen.has(`case-${fact.case}`) ? [fact.person] : [])))];
}
