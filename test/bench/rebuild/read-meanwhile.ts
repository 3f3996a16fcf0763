import { setTimeout as pause } from 'node:timers/promises';
import type { BenchDatabase } from './bench-house';
import { median } from './invented-world';

const everyMs = 50;
const pageSql = `
  select case_id, phase, last_on from read.case_summary where office = $1 order by last_on desc, case_id desc limit 50`;

/** Reads pages of a case list all the while; `end` gives the 95th percentile in milliseconds, and throws what a read threw. */
export async function readMeanwhile(house: BenchDatabase): Promise<{ end(): Promise<number> }> {
  const database = await house.as('kujdes_app', 1);
  const took: number[] = [];
  const stop = { now: false };
  const reading = (async () => {
    while (!stop.now) {
      const began = performance.now();
      await database.query(pageSql, [median]);
      took.push(performance.now() - began);
      await pause(everyMs);
    }
  })();
  reading.catch(() => undefined); // told by end()
  return {
    async end() {
      stop.now = true;
      await reading;
      return percentile(took, 0.95);
    },
  };
}

/** The value below which so much of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}
