import type { QueryRunner } from 'typeorm';
import { categoryOf } from '#event-store';
import { writeRows } from '#read-model';
import { foldStreams, writeFolded, type Sources } from './fold-streams';
import { heldBack, readParking } from './parking';
import type { Target } from './target';

/**
 * Streams that are parked go no further in the new tables than in the live ones. Inside a transaction that holds the
 * lock under which streams are parked and released.
 */
export async function holdBackParked(
  runner: QueryRunner,
  sources: Sources,
  target: Target,
  reached: bigint,
): Promise<void> {
  const parking = await readParking(runner, target.name);
  const parked = [...parking.until.keys()];
  if (parked.length === 0) return;
  for (const { category, tables } of target.projections) {
    const owners = parked
      .filter((stream) => categoryOf(stream) === category)
      .map((stream) => stream.slice(category.length + 1));
    for (const table of tables) await writeRows(runner, 'read_next', table, owners, []);
  }
  const folded = await foldStreams(heldBack(sources, parking), target.projections, parked, reached);
  await writeFolded(runner, 'read_next', folded);
}
