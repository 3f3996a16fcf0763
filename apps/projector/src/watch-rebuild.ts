import type { Query } from '#read-model';
import { rebuildProgress, type RebuildProgress } from './rebuild-run';

const everyMs = 2_000;
const number = new Intl.NumberFormat('en');

/** Says how far a rebuild is, every two seconds when something has changed; the function returned ends it. */
export function watchRebuild(query: Query, say: (line: string) => void): () => void {
  const began = performance.now();
  let first: number | undefined;
  let last = '';
  const look = async (): Promise<void> => {
    const progress = await rebuildProgress(query);
    if (!progress) return;
    first ??= progress.eventsDone;
    const line = progressLine(progress, (progress.eventsDone - first) / ((performance.now() - began) / 1000));
    if (line !== last) say(line);
    last = line;
  };
  const timer = setInterval(() => void look().catch(() => undefined), everyMs); // the rebuild itself says what is wrong
  return () => clearInterval(timer);
}

/** Percent, events a second and the time that remains while parts are being filled; then what is done instead. */
export function progressLine(
  { state, parts, partsDone, eventsDone, eventsTotal }: RebuildProgress,
  perSecond: number,
): string {
  if (state !== 'filling' || eventsTotal === null) return state;
  const done = `${state} ${Math.floor((100 * partsDone) / parts)} %, ${number.format(eventsDone)} events`;
  if (perSecond <= 0) return done;
  const left = Math.ceil((eventsTotal - eventsDone) / perSecond);
  return `${done}, ${number.format(Math.round(perSecond))} a second, about ${left} s left`;
}
