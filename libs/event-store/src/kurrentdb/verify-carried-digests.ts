import { streamNameFilter, type ResolvedEvent } from '@kurrent/kurrentdb-client';
import { canonicalBytes } from '../canonical';
import type { NewEvent } from '../event-store';
import type { ChainProblem, ChainReport } from '../verify-chain';
import { connect } from './connect';
import { markerStream, markerStreams, type Marker } from './markers';
import { readAfter } from './read';
import { digestOf, logStreams, placeIn, type Beside } from './stored-form';

const page = 1_000;
const filter = streamNameFilter({ regex: `${logStreams}|${markerStreams}` });

/**
 * Goes through the log once: every event has the digest it carries, its place in its stream, and the marker that came
 * with it. Somebody who writes event, digest and marker alike anew is only found by signed roots outside.
 */
export async function verifyCarriedDigests({ url }: { url: string }): Promise<ChainReport> {
  const { signal } = new AbortController();
  const connection = await connect(url, { deadlineMs: 30_000, patienceMs: 60_000, signal });
  const log = reading();
  try {
    for (let after = 0n; ;) {
      const found = await readAfter(connection, after, page, filter);
      const last = found.at(-1);
      if (!last) return log.end();
      for (const each of found) {
        const fault = log.next(each);
        if (fault) return fault;
      }
      after = placeIn(last);
    }
  } finally {
    await connection.client.dispose();
  }
}

/** What was read so far: how far each stream has come, and the markers whose events are still to come. */
function reading(): { next(resolved: ResolvedEvent): ChainReport | null; end(): ChainReport } {
  const revisions = new Map<string, number>();
  const markers = new Map<string, Marker>();
  let events = 0;
  return {
    next({ event }) {
      if (!event) return null;
      const { streamId: stream } = event;
      if (new RegExp(markerStreams).test(stream)) {
        markers.set(stream, event.data as unknown as Marker);
        return null;
      }
      const revision = (revisions.get(stream) ?? -1) + 1;
      const marker = markers.get(markerStream(event.id));
      const problem = Number(event.revision) === revision ? problemOf(event, marker) : 'removed';
      if (problem) return { intact: false, stream, revision, problem };
      markers.delete(markerStream(event.id));
      revisions.set(stream, revision);
      events += 1;
      return null;
    },
    end() {
      const [left] = markers.values();
      if (left) return { intact: false, stream: left.stream, revision: left.revision, problem: 'removed' };
      return { intact: true, streams: revisions.size, events };
    },
  };
}

function problemOf(event: NonNullable<ResolvedEvent['event']>, marker: Marker | undefined): ChainProblem | null {
  const { stream, ...stored } = event.data as unknown as NewEvent & { stream: string };
  const { digest } = event.metadata as unknown as Partial<Beside>;
  if (!marker) return 'added';
  if (stream !== event.streamId || marker.stream !== stream || marker.revision !== Number(event.revision))
    return 'misplaced';
  const repeats = stored.id === event.id && stored.type === event.type && marker.digest === digest;
  return repeats && digestOf(canonicalBytes(stream, stored)) === digest ? null : 'altered';
}
