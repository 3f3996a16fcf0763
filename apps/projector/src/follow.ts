import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { Fenced } from './apply-events';
import { isPassing, Poisoned, reasonOf, recordFailure } from './failure';
import { followLive } from './follow-live';
import type { FollowSettings } from './follow-settings';
import { becomeLive } from './leadership';
import { readParkingVersion } from './parking';
import { prepared } from './prepared';
import { placeOf } from './rebuild-catch-up';

/** Keeps the tables following the log until the signal aborts: live when nobody else is, on standby otherwise. */
export async function follow(settings: FollowSettings): Promise<void> {
  const { target, signal, log, watch, pauseMs } = settings;
  while (!signal.aborted) {
    try {
      await followOnce(settings);
      await rest(pauseMs.standby, signal);
    } catch (error) {
      const poisoned = error instanceof Poisoned;
      const why = reasonOf(poisoned ? error.cause : error);
      watch?.failed(why.code);
      log.error({ projection: target.name, ...why }, poisoned ? error.message : 'stopped');
      if (poisoned) await untilParked(settings, error);
      else if (isPassing(error) || error instanceof Fenced) await rest(pauseMs.passing, signal);
      else await untilMended(settings, error);
    }
  }
}

/** One life: returns at once when another projector is live. */
async function followOnce(settings: FollowSettings): Promise<void> {
  const { database, target, log, watch, pauseMs } = settings;
  const runner = database.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  const session = prepared(client);
  try {
    if (!(await becomeLive(session, target, pauseMs.frozen))) return;
    log.info({ projection: target.name }, 'live');
    watch?.live(true);
    await followLive(session, settings);
  } finally {
    watch?.live(false);
    // Neither lock nor settings go back to the pool; a session that cannot give them up is ended.
    await client.query('select pg_advisory_unlock_all(); reset all').catch(() => client.end());
    await runner.release();
  }
}

/** After a failure that no event explains and that will not pass by itself: kept for health, and tried again later. */
async function untilMended({ database, target, signal, pauseMs }: FollowSettings, cause: unknown): Promise<void> {
  try {
    const { position } = await placeOf(database, target);
    await recordFailure(database, target.name, { position, cause });
  } catch {
    // the log tells it
  }
  await rest(pauseMs.poisoned, signal);
}

/** After a poison event: until a while has passed, or something was parked or is to be folded again. */
async function untilParked({ database, signal, pauseMs }: FollowSettings, { parking }: Poisoned): Promise<void> {
  const step = Math.min(1_000, pauseMs.poisoned);
  for (let waited = 0; waited < pauseMs.poisoned && !signal.aborted; waited += step) {
    await rest(step, signal);
    const version = await readParkingVersion(database).catch(() => parking);
    if (version !== parking) return;
  }
}

const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
