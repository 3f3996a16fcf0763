import type { QueryRunner } from 'typeorm';
import { compareSets, type SetDifference } from '#read-model';
import { writingKey, writingLock } from './apply-events';
import { inTransaction } from './in-transaction';
import type { RebuildSettings } from './rebuild-settings';
import { catchUp, comeNear, placeOf, targets, type Near } from './rebuild-catch-up';
import { enterState, type RebuildRun } from './rebuild-run';
import { liveTables } from './target';

export interface Compared {
  /** Where both sets of tables stood. */
  readonly position: bigint;
  readonly differences: readonly SetDifference[];
}

/** Catches up with what was recorded meanwhile, and compares at one position while the live projector goes on. */
export async function compareAtOnePosition(
  runner: QueryRunner,
  settings: RebuildSettings,
  near: Near,
): Promise<Compared> {
  await comeNear(runner, settings, near);
  const comparing = settings.database.createQueryRunner();
  await comparing.connect();
  try {
    // The live projector waits until the moment that is compared is fixed, not until it is compared.
    await runner.query(`select pg_advisory_lock(${writingKey})`);
    let position: bigint;
    try {
      await inTransaction(runner, () => catchUp(runner, settings, near, liveTables));
      await comparing.query('begin isolation level repeatable read read only');
      position = (await placeOf(comparing, liveTables)).position;
    } finally {
      await runner.query(`select pg_advisory_unlock(${writingKey})`);
    }
    if (position !== near.get(liveTables)) throw new Error('the live tables were sent back meanwhile: rebuild again');
    await comparing.query('set local statement_timeout = 0');
    return { position, differences: await compareSets(comparing) };
  } finally {
    await comparing.query('rollback').catch(() => undefined);
    await comparing.release();
  }
}

/** Under the lock of the live projector, which waits meanwhile; readers are only held for the moment of the switch. */
export async function switchIn(
  runner: QueryRunner,
  settings: RebuildSettings,
  run: RebuildRun,
  near: Near,
): Promise<void> {
  await comeNear(runner, settings, near);
  await inTransaction(runner, async () => {
    await runner.query(writingLock);
    for (const target of targets) {
      await catchUp(runner, settings, near, target);
      // Whoever follows and is not as far yet finds itself overtaken, and goes on from here.
      const { position, epoch } = await placeOf(runner, target);
      const reached = near.get(target) ?? 0n;
      const next = target.checkpoint.replace('read.', 'read_next.');
      await runner.query(`delete from ${next}`);
      await runner.query(`insert into ${next} (name, position, epoch) values ($1, $2, $3)`, [
        target.name,
        String(reached > position ? reached : position),
        String(epoch),
      ]);
    }
    await enterState(runner, run, 'done');
    // A reader that takes too long must not hold up all others behind the switch: better to fail and try again.
    await runner.query(`set local lock_timeout = '5s'`);
    await runner.query('select read.switch_in()');
  });
}
