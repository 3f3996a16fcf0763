import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { quantile } from '../quantile';

const everyMs = 1_000;

/** Memory of processes while something is done. */
export interface Memory {
  /** Megabytes of all of them together, half of the time at most, in the first and in the last quarter. */
  readonly first: number;
  readonly last: number;
}

/** Looks each second; `end` tells. Throws when a process has ended. */
export function watchMemory(pids: () => readonly number[]): { end(): Promise<Memory> } {
  const seen: number[] = [];
  const stop = { now: false };
  const watching = (async () => {
    while (!stop.now) {
      seen.push(await residentMb(pids()));
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  watching.catch(() => undefined); // told by end()
  return {
    async end() {
      stop.now = true;
      await watching;
      const quarter = Math.ceil(seen.length / 4);
      return { first: quantile(seen.slice(0, quarter), 0.5), last: quantile(seen.slice(-quarter), 0.5) };
    },
  };
}

async function residentMb(pids: readonly number[]): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', pids.join(',')]);
  const sizes = stdout.trim().split(/\s+/);
  if (sizes.length !== pids.length) throw new Error('a process whose memory is watched has ended');
  return sizes.reduce((sum, kb) => sum + Number(kb) / 1024, 0);
}
