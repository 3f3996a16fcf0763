import { setTimeout as pause } from 'node:timers/promises';
import { builtProcess, type BuiltProcess } from '../setup/built-process';
import { freePort, type System } from '../setup/system';

/** A built projector whose measures can be read. */
export interface WatchedProjector extends BuiltProcess {
  /** The address of its measures. */
  readonly measures: string;
  /** Whether it says that it is live for the tables; undefined while it does not answer. */
  isLive(): Promise<boolean | undefined>;
}

export async function watchedProjector(system: System): Promise<WatchedProjector> {
  const port = await freePort();
  const child = builtProcess('projector', { ...system.env, METRICS_PORT: String(port) });
  const measures = `http://127.0.0.1:${port}`;
  return {
    ...child,
    measures,
    async isLive() {
      const answer = await fetch(`${measures}/metrics`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
      if (!answer?.ok) return undefined;
      return /^kujdes_projection_live\{projection="tables"\} 1$/m.test(await answer.text());
    },
  };
}

/** Waits for a condition of the system, not for a time; says what was waited for when it never comes. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); await pause(25))
    if (Date.now() > end) throw new Error(`never: ${what}`);
}
