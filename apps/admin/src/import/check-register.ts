import type { Group } from './read-register';
import { StreamCheck } from './check-streams';
import type { ImportWorld } from './import-world';
import type { ProblemList } from './problem-list';
import type { Progress } from './progress';
import type { StreamPlan } from './stream-lines';

const linesAtOnce = 2_000;
const groupsAtOnce = 300;

/** Groups of one kind, as many as are looked up at once. */
export function* batchesOf(groups: readonly Group[]): Generator<Group[]> {
  let batch: Group[] = [];
  let lines = 0;
  for (const group of groups) {
    const another = batch[0] && batch[0].subject !== group.subject;
    if (another || lines >= linesAtOnce || batch.length >= groupsAtOnce) {
      yield batch;
      batch = [];
      lines = 0;
    }
    batch.push(group);
    lines += group.lines.length;
  }
  if (batch.length > 0) yield batch;
}

/** Judges every stream of the register as it would stand; answers what is still to be appended, in the order it must be. */
export async function checkRegister(
  world: ImportWorld,
  groups: readonly Group[],
  problems: ProblemList,
  progress: Progress,
): Promise<StreamPlan[]> {
  const plans: StreamPlan[] = [];
  const check = new StreamCheck(world, problems);
  let done = 0;
  for (const batch of batchesOf(groups)) {
    plans.push(...(await check.plan(batch)));
    done += batch.reduce((sum, { lines }) => sum + lines.length, 0);
    progress.at(done);
  }
  return plans;
}
