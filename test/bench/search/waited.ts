import { readFileSync } from 'node:fs';

/** Milliseconds the processes stood ready without a core, since they began: other work's share of a wall clock. Linux only. */
export function waitedMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      return sum + Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
    } catch {
      return sum; // ended meanwhile, or no Linux
    }
  }, 0);
}
