import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Delivery, EventStore } from '#event-store';
import { rowsOf } from '#read-model';
import { applyEvents, Fenced, takeOver, type Place } from './apply-events';
import { forgetFailure, isPassing, Poisoned, reasonOf, recordFailure } from './failure';
import type { Sources } from './fold-streams';
import type { Target } from './target';

/** What a projector tells; never a value of a person. */
export interface ProjectorLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface FollowSettings {
  /** Logged in as kujdes_projector. */
  readonly database: DataSource;
  readonly sources: Sources & { readonly store: Pick<EventStore, 'follow' | 'readMany'> };
  readonly target: Target;
  readonly signal: AbortSignal;
  readonly log: ProjectorLog;
  /** How long after a failure, or while another projector is live, before the next attempt. */
  readonly pauseMs: { readonly passing: number; readonly poisoned: number; readonly standby: number };
}

/** Keeps the tables following the log until the signal aborts: live when nobody else is, on standby otherwise. */
export async function follow(settings: FollowSettings): Promise<void> {
  const { database, target, signal, log, pauseMs } = settings;
  while (!signal.aborted) {
    let pause = pauseMs.passing;
    const runner = database.createQueryRunner();
    try {
      if (await becomeLive(runner, target)) {
        log.info({ projection: target.name }, 'live');
        await followLive(runner, settings);
      }
      pause = pauseMs.standby;
    } catch (error) {
      if (error instanceof Poisoned) pause = pauseMs.poisoned;
      log.error({ projection: target.name, ...reasonOf(error) }, error instanceof Poisoned ? error.message : 'stopped');
    } finally {
      await endSession(runner);
    }
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}

/** One projector is live: whose session holds the lock. The lock keeps order, the fence keeps the tables right. */
async function becomeLive(runner: QueryRunner, target: Target): Promise<boolean> {
  await runner.connect();
  const [row] = rowsOf<{ live: boolean }>(
    await runner.query(`select pg_try_advisory_lock(hashtext($1)) as live`, [`kujdes live ${target.name}`]),
  );
  return row?.live === true;
}

/** The session must not go back to the pool with the lock still held. */
async function endSession(runner: QueryRunner): Promise<void> {
  await runner.query('select pg_advisory_unlock_all()').catch(() => undefined);
  await runner.release().catch(() => undefined);
}

async function followLive(runner: QueryRunner, settings: FollowSettings): Promise<void> {
  const { sources, target, signal } = settings;
  let place = await takeOver(runner, target);
  const categories = target.logTimes ? undefined : target.projections.map(({ category }) => category);
  let failed = true; // a failure from an earlier life is forgotten at the first success
  for await (const delivery of sources.store.follow({ after: place.position, categories, signal })) {
    if (delivery.settled > place.position) place = await applyDelivery(runner, settings, place, delivery);
    if (failed) await forgetFailure(runner, target.name);
    failed = false;
  }
}

/** Applies a delivery at once; when that fails, event by event, so that the one in the way is named. */
async function applyDelivery(
  runner: QueryRunner,
  { sources, target }: FollowSettings,
  place: Place,
  { events, settled }: Delivery,
): Promise<Place> {
  try {
    return await applyEvents(runner, sources, target, place, events, settled);
  } catch (error) {
    if (isPassing(error) || error instanceof Fenced) throw error;
  }
  let now = place;
  for (const event of events) {
    try {
      now = await applyEvents(runner, sources, target, now, [event], event.position);
    } catch (error) {
      if (isPassing(error) || error instanceof Fenced) throw error;
      const poisoned = new Poisoned(event.position, error);
      await recordFailure(runner, target.name, poisoned);
      throw poisoned;
    }
  }
  return now.position < settled ? applyEvents(runner, sources, target, now, [], settled) : now;
}
