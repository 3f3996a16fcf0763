import type { RecordedEvent } from '#event-store';
import { requireNotOvertaken } from '#migrations';
import { rowsOf, writeLogTimes, type Query } from '#read-model';
import { foldStreams, streamsOf, writeFolded, type Sources } from './fold-streams';
import { heldBack, notSkipped, parkingVersion, readParking, type Parking } from './parking';
import type { Target } from './target';

/** Where a projector stands: `epoch` is its own, a later projector's is greater. */
export interface Place {
  readonly position: bigint;
  readonly epoch: bigint;
  readonly parking: Parking;
}

/** A place after a batch, and how many rows were written on the way. */
export interface AppliedBatch extends Place {
  readonly rows: number;
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
 * of the log in between that the target follows; those of parked streams change no row. Throws Fenced when the
 * checkpoint is not where it was left.
 */
export async function applyEvents(
  query: Query,
  sources: Sources,
  target: Target,
  place: Place,
  events: readonly RecordedEvent[],
  settled: bigint,
): Promise<AppliedBatch> {
  for (let { parking } = place; ; parking = await readParking(query, target.name)) {
    const streams = streamsOf(notSkipped(events, parking), target.projections);
    const folded = await foldStreams(heldBack(sources, parking), target.projections, streams, settled);
    const from = { ...place, parking };
    let rows = 0;
    const moved = await moveTo(query, target, from, settled, async () => {
      rows = await writeFolded(query, 'read', folded);
      if (target.logTimes) await writeLogTimes(query, 'read', events);
    });
    if (moved) return { ...from, position: settled, rows };
  }
}

/**
 * Moves the checkpoint and does the work in one transaction; false, and nothing is done, when streams were parked or
 * released since the place was known. Throws Fenced, and whatever the work throws.
 */
export async function moveTo(
  query: Query,
  target: Target,
  { position, epoch, parking }: Place,
  settled: bigint,
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await query.query(`begin; ${writingLock}`);
    const [moved] = rowsOf<{ version: string }>(
      await query.query(
        `with moved as (
           update ${target.checkpoint} set position = $1, applied_at = clock_timestamp()
           where name = $2 and position = $3 and epoch = $4 returning ${parkingVersion} as version
         ) select version from moved`,
        [String(settled), target.name, String(position), String(epoch)],
      ),
    );
    if (!moved) throw new Fenced();
    const same = moved.version === parking.version;
    if (same) await work();
    await query.query(same ? 'commit' : 'rollback');
    return same;
  } catch (error) {
    await query.query('rollback').catch(() => undefined); // the connection may be what failed
    throw error;
  }
}

/** Takes over the checkpoint: from now on every earlier projector is fenced off. Throws when a newer version's tables are there. */
export async function takeOver(query: Query, target: Target): Promise<Place> {
  await requireNotOvertaken(query);
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
  const parking = await readParking(query, target.name);
  return { position: BigInt(row.position), epoch: BigInt(row.epoch), parking };
}
