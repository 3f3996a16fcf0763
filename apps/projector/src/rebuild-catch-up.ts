import type { QueryRunner } from 'typeorm';
import type { RecordedEvent } from '#event-store';
import { rowsOf, writeLogTimes, type Query } from '#read-model';
import { isPassing } from './failure';
import { foldHistories, streamsOf, writeFolded, type Folded } from './fold-streams';
import { inTransaction } from './in-transaction';
import type { RebuildSettings } from './rebuild-settings';
import { unfoldableIn } from './rebuild-parts';
import { liveTables, searchTable, type Target } from './target';

export const targets = [liveTables, searchTable];
const page = 500;
const rounds = 3;

/** How far each target of the new set is folded. */
export type Near = Map<Target, bigint>;

interface Standing {
  readonly position: bigint;
  readonly epoch: bigint;
}

/** Where the live tables of a target are applied; 0 when nobody has begun. */
export async function placeOf(query: Query, { checkpoint, name }: Target): Promise<Standing> {
  const [row] = rowsOf<{ position: string; epoch: string }>(
    await query.query(`select position::text, epoch::text from ${checkpoint} where name = $1`, [name]),
  );
  return { position: BigInt(row?.position ?? 0), epoch: BigInt(row?.epoch ?? 0) };
}

/** Most of what came in meanwhile is folded before anybody has to wait. */
export async function comeNear(runner: QueryRunner, settings: RebuildSettings, near: Near): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    for (const target of targets) await inTransaction(runner, () => catchUp(runner, settings, near, target));
}

/**
 * Brings the new tables of a target on to where its live ones stand, inside the caller's transaction; events that came
 * in meanwhile are folded like those before. Throws Unfoldable.
 */
export async function catchUp(
  runner: QueryRunner,
  { sources }: RebuildSettings,
  near: Near,
  target: Target,
): Promise<void> {
  const { position: until } = await placeOf(runner, target);
  const categories = target.logTimes ? undefined : target.projections.map(({ category }) => category);
  let position = near.get(target) ?? 0n;
  while (position < until) {
    const events = await sources.store.readAll({ after: position, until, categories, limit: page });
    await writeFolded(runner, 'read_next', await foldAll(sources, target, events, until));
    if (target.logTimes) await writeLogTimes(runner, 'read_next', events);
    position = events.length < page ? until : (events.at(-1)?.position ?? until);
  }
  if (until > (near.get(target) ?? 0n)) near.set(target, until);
}

async function foldAll(
  { store, vault }: RebuildSettings['sources'],
  { projections }: Target,
  events: readonly RecordedEvent[],
  until: bigint,
): Promise<Folded[]> {
  const histories = [...(await store.readMany(streamsOf(events, projections))).values()].map((history) =>
    history.filter(({ position }) => position <= until),
  );
  try {
    return await foldHistories(vault, projections, histories);
  } catch (error) {
    if (isPassing(error)) throw error;
    const failureOf = (prefix: RecordedEvent[]): Promise<unknown> =>
      foldHistories(vault, projections, [prefix]).then(
        () => undefined,
        (failure: unknown) => failure,
      );
    throw (await unfoldableIn(histories, failureOf)) ?? error;
  }
}
