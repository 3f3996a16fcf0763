import type { DataSource, QueryRunner } from 'typeorm';
import { categoryOf, type EventStore } from '#event-store';
import { compareSets, rowsOf, writeLogTimes, type SetDifference } from '#read-model';
import { writingLock } from './apply-events';
import { foldStreams, streamsOf, writeFolded, type Sources } from './fold-streams';
import { projections } from './projections';

export interface RebuildSettings {
  /** Logged in as kujdes_projector. */
  readonly database: DataSource;
  readonly sources: Sources & { readonly store: Pick<EventStore, 'readAll' | 'readMany'> };
  /** Whether tables that differ from the live ones are switched in: differences need an operator's word. */
  readonly switchIn: 'when-equal' | 'always' | 'never';
  /** Streams folded, or events read, at once. */
  readonly page?: number;
}

export interface Rebuilt {
  /** Where both sets of tables stood when they were compared. */
  readonly position: bigint;
  readonly differences: readonly SetDifference[];
  readonly switched: boolean;
}

const defaultPage = 500;

/**
 * Fills the second set of tables from the whole log while the live ones serve, catches up, compares both at the same
 * position and switches in one transaction. Throws at the first event that cannot be folded: nothing is skipped.
 */
export async function rebuild(settings: RebuildSettings): Promise<Rebuilt> {
  const runner = settings.database.createQueryRunner();
  await runner.connect();
  try {
    await runner.query(`select pg_advisory_lock(hashtext('kujdes rebuild'))`);
    await runner.query('set statement_timeout = 0');
    await runner.query('set idle_in_transaction_session_timeout = 0');
    await runner.query('select read.empty_next()');
    const position = await fill(runner, settings, (await livePlace(runner)).position);
    return await switchIn(runner, settings, position);
  } finally {
    // Every setting and lock of this session goes before the connection serves somebody else.
    await runner.query('discard all').catch(() => undefined);
    await runner.release();
  }
}

async function livePlace(runner: QueryRunner): Promise<{ position: bigint; epoch: bigint }> {
  const [row] = rowsOf<{ position: string; epoch: string }>(
    await runner.query(`select position::text, epoch::text from read.checkpoint where name = 'tables'`),
  );
  return { position: BigInt(row?.position ?? 0), epoch: BigInt(row?.epoch ?? 0) };
}

/** Reads the log once in order for times and names of streams, then folds stream by stream. */
async function fill(runner: QueryRunner, settings: RebuildSettings, until: bigint): Promise<bigint> {
  const page = settings.page ?? defaultPage;
  const streams = new Set<string>();
  for await (const events of pages(settings, 0n, until)) {
    await writeLogTimes(runner, 'read_next', events);
    for (const stream of streamsOf(events, projections)) streams.add(stream);
  }
  const names = [...streams].sort((a, b) => (categoryOf(a) + a < categoryOf(b) + b ? -1 : 1));
  for (let from = 0; from < names.length; from += page) {
    await inTransaction(runner, async () => {
      const folded = await foldStreams(settings.sources, projections, names.slice(from, from + page), until);
      await writeFolded(runner, 'read_next', folded);
    });
  }
  return until;
}

async function* pages({ sources, page = defaultPage }: RebuildSettings, after: bigint, until: bigint) {
  let position = after;
  while (position < until) {
    const events = await sources.store.readAll({ after: position, limit: page });
    const wanted = events.filter((event) => event.position <= until);
    if (wanted.length > 0) yield wanted;
    const last = events.at(-1);
    if (!last || last.position >= until || events.length < page) return;
    position = last.position;
  }
}

/** Brings the new tables on; events that came in meanwhile are folded like those before. */
async function catchUp(runner: QueryRunner, settings: RebuildSettings, from: bigint, until: bigint): Promise<void> {
  for await (const events of pages(settings, from, until)) {
    const folded = await foldStreams(settings.sources, projections, streamsOf(events, projections), until);
    await writeFolded(runner, 'read_next', folded);
    await writeLogTimes(runner, 'read_next', events);
  }
}

/** Under the lock of the live projector, which waits meanwhile; readers are only held for the moment of the switch. */
async function switchIn(runner: QueryRunner, settings: RebuildSettings, from: bigint): Promise<Rebuilt> {
  // Most of what came in meanwhile is folded before anybody has to wait.
  let near = from;
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const { position } = await livePlace(runner);
    await inTransaction(runner, () => catchUp(runner, settings, near, position));
    near = position;
  }
  return inTransaction(runner, async () => {
    await runner.query(writingLock);
    const { position, epoch } = await livePlace(runner);
    await catchUp(runner, settings, near, position);
    await runner.query(`insert into read_next.checkpoint (name, position, epoch) values ('tables', $1, $2)`, [
      String(position),
      String(epoch),
    ]);
    const differences = await compareSets(runner);
    const switched = settings.switchIn === 'always' || (settings.switchIn === 'when-equal' && differences.length === 0);
    if (switched) {
      // A reader that takes too long must not hold up all others behind the switch: better to fail and try again.
      await runner.query(`set local lock_timeout = '5s'`);
      await runner.query('select read.switch_in()');
    }
    return { position, differences, switched };
  });
}

async function inTransaction<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  await runner.query('begin');
  try {
    const result = await work();
    await runner.query('commit');
    return result;
  } catch (error) {
    await runner.query('rollback').catch(() => undefined);
    throw error;
  }
}
