import type { RecordedEvent } from '#event-store';
import { rowsOf, writeLogTimes, type Query } from '#read-model';
import { foldStreams, streamsOf, writeFolded, type Sources } from './fold-streams';
import type { Target } from './target';

/** Where a projector stands: `epoch` is its own, a later projector's is greater. */
export interface Place {
  readonly position: bigint;
  readonly epoch: bigint;
}

/** Somebody else follows the log now: whoever finds this stops. */
export class Fenced extends Error {
  constructor() {
    super('another projector has taken over');
    this.name = 'Fenced';
  }
}

/** Held while live tables are written or switched; nobody waits for it while holding a table. */
export const writingKey = `hashtext('kujdes read tables')`;
export const writingLock = `select pg_advisory_xact_lock(${writingKey})`;

/**
 * Brings the tables from `place` to `settled`: rows, times and checkpoint in one transaction. `events` are all events
 * of the log in between that the target follows. Throws Fenced when the checkpoint is not where it was left.
 */
export async function applyEvents(
  query: Query,
  sources: Sources,
  target: Target,
  place: Place,
  events: readonly RecordedEvent[],
  settled: bigint,
): Promise<Place> {
  const folded = await foldStreams(sources, target.projections, streamsOf(events, target.projections), settled);
  await query.query('begin');
  try {
    await query.query(writingLock);
    const moved = rowsOf(
      await query.query(
        `with moved as (
           update ${target.checkpoint} set position = $1, applied_at = clock_timestamp()
           where name = $2 and position = $3 and epoch = $4 returning 1
         ) select * from moved`,
        [String(settled), target.name, String(place.position), String(place.epoch)],
      ),
    );
    if (moved.length === 0) throw new Fenced();
    await writeFolded(query, 'read', folded);
    if (target.logTimes) await writeLogTimes(query, 'read', events);
    await query.query('commit');
  } catch (error) {
    await query.query('rollback').catch(() => undefined); // the connection may be what failed
    throw error;
  }
  return { position: settled, epoch: place.epoch };
}

/** Takes over the checkpoint: from now on every earlier projector is fenced off. */
export async function takeOver(query: Query, target: Target): Promise<Place> {
  const [row] = rowsOf<{ position: string; epoch: string }>(
    await query.query(
      `with taken as (
         insert into ${target.checkpoint} as c (name, position, epoch) values ($1, 0, 1)
         on conflict (name) do update set epoch = c.epoch + 1
         returning position::text, epoch::text
       ) select * from taken`,
      [target.name],
    ),
  );
  if (!row) throw new Error('the checkpoint could not be taken over');
  return { position: BigInt(row.position), epoch: BigInt(row.epoch) };
}
