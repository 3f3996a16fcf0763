import type { Query } from '#read-model';
import { Fenced, moveTo, type Place } from './apply-events';
import { isPassing, reasonOf } from './failure';
import { foldStreams, writeFolded, type Sources } from './fold-streams';
import { readParking } from './parking';
import type { Target } from './target';

/**
 * Folds every parked stream that an administrator wants back from its whole history up to `place`, and releases it in
 * the same transaction; one that still fails stays parked, and the reason is kept. Throws Fenced.
 */
export async function replayParked(query: Query, sources: Sources, target: Target, place: Place): Promise<Place> {
  let now = place;
  for (let [stream] = now.parking.asked; stream !== undefined; [stream] = now.parking.asked) {
    try {
      const folded = await foldStreams(sources, target.projections, [stream], now.position);
      await moveTo(query, target, now, now.position, async () => {
        await writeFolded(query, 'read', folded);
        await endReplay(query, target, stream, now.position, null);
      });
    } catch (error) {
      if (isPassing(error) || error instanceof Fenced) throw error;
      const { reason } = reasonOf(error);
      await moveTo(query, target, now, now.position, () => endReplay(query, target, stream, now.position, reason));
    }
    now = { ...now, parking: await readParking(query, target.name) };
  }
  return now;
}

/** Keeps how the replay ended: released, or why not. */
async function endReplay(
  query: Query,
  { name }: Target,
  stream: string,
  at: bigint,
  failure: string | null,
): Promise<void> {
  await query.query('select read.end_replay($1, $2, $3, $4)', [name, stream, String(at), failure]);
}
