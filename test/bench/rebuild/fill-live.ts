import { applyEvents, takeOver } from '../../../apps/projector/src/apply-events';
import { liveTables } from '../../../apps/projector/src/target';
import type { BenchDatabase } from './bench-house';

const page = 500;

/** Fills the live tables as the live projector does, page by page to the end of the log. */
export async function fillLive(house: BenchDatabase, say: (line: string) => void): Promise<void> {
  const began = performance.now();
  const runner = (await house.as('kujdes_projector', 3)).createQueryRunner();
  let place = await takeOver(runner, liveTables);
  const head = await house.store.head();
  let events = 0;
  while (place.position < head) {
    const next = await house.store.readAll({ after: place.position, limit: page });
    const settled = next.at(-1)?.position ?? head;
    place = await applyEvents(runner, house, liveTables, place, next, settled);
    events += next.length;
  }
  await runner.release();
  say(`the live path: ${Math.round((events * 1000) / (performance.now() - began))} events/s`);
}
