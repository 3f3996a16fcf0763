import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery } from '#event-store';
import type { Query } from '#read-model';
import { applyEvents, Fenced, takeOver, type Place } from './apply-events';
import { forgetFailure, isPassing, Poisoned, recordFailure, requireNotPutBack } from './failure';
import type { FollowSettings } from './follow-settings';
import { readParking, readParkingVersion } from './parking';
import { replayParked } from './replay-parked';

/** How often a live projector speaks and looks for parked and released streams, also when nothing is recorded. */
const beatMs = 1_000;
/** From one transaction to the next at least: what is recorded meanwhile is one batch. A lone event waits for nothing. */
const batchMs = 20;

/** Follows the log in the live session until the signal aborts; throws Fenced, Poisoned, or what the session throws. */
export async function followLive(session: Query, settings: FollowSettings): Promise<void> {
  const { sources, target, signal, watch } = settings;
  let place = await takeOver(session, target);
  await requireNotPutBack(session, target.name, place.position);
  const categories = target.logTimes ? undefined : target.projections.map(({ category }) => category);
  const life = new AbortController();
  const inTurn = oneByOne();
  const beat = setInterval(() => {
    const heeded = inTurn(async () => {
      place = await heedParking(session, settings, place);
    });
    heeded.catch((error: unknown) => life.abort(error));
  }, beatMs);
  // Long folding is no silence.
  const speaking = setInterval(
    () => void session.query('select 1').catch(() => undefined),
    Math.min(beatMs, settings.pauseMs.frozen / 4),
  );
  try {
    place = await inTurn(() => replayParked(session, sources, target, place));
    const options = {
      after: place.position,
      categories,
      signal: AbortSignal.any([signal, life.signal]),
      held: (since: Date | null) => watch?.held(since),
    };
    let failed = true; // a failure from an earlier life is forgotten at the first success
    for await (const delivery of sources.store.follow(options)) {
      const pause = sleep(batchMs);
      await inTurn(async () => {
        if (delivery.settled > place.position) place = await applyDelivery(session, settings, place, delivery);
        if (failed) await forgetFailure(session, target.name);
        failed = false;
      });
      await pause;
    }
  } finally {
    clearInterval(beat);
    clearInterval(speaking);
    await inTurn(() => Promise.resolve()); // the session is given back only when nobody uses it
  }
  life.signal.throwIfAborted();
}

/** Runs what it is given one after the other: a session has one transaction at a time. */
function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

async function heedParking(session: Query, { sources, target }: FollowSettings, place: Place): Promise<Place> {
  if ((await readParkingVersion(session)) === place.parking.version) return place;
  return replayParked(session, sources, target, { ...place, parking: await readParking(session, target.name) });
}

/** Applies a delivery at once; when that fails, event by event, so that the one in the way is named. */
async function applyDelivery(
  session: Query,
  { sources, target, watch }: FollowSettings,
  place: Place,
  { events, settled }: Delivery,
): Promise<Place> {
  try {
    const began = performance.now();
    const { rows, ...now } = await applyEvents(session, sources, target, place, events, settled);
    watch?.applied({ events: events.length, rows, seconds: (performance.now() - began) / 1_000 });
    return now;
  } catch (error) {
    if (isPassing(error) || error instanceof Fenced) throw error;
  }
  let now = place;
  for (const event of events) {
    try {
      now = await applyEvents(session, sources, target, now, [event], event.position);
    } catch (error) {
      if (isPassing(error) || error instanceof Fenced) throw error;
      const poisoned = new Poisoned(event.position, error, now.parking.version);
      await recordFailure(session, target.name, poisoned);
      throw poisoned;
    }
  }
  return now.position < settled ? applyEvents(session, sources, target, now, [], settled) : now;
}
