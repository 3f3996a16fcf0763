import { applyEvents, takeOver } from '../../apps/projector/src/apply-events';
import { liveTables } from '../../apps/projector/src/target';
import type { ReadDatabase } from './read-database';

type Applied = Pick<ReadDatabase, 'source' | 'store' | 'vault'>;

const sources = new WeakMap<Applied, ReturnType<ReadDatabase['source']>>();

/** Brings the read tables to the head of the log, as the projector does, and answers the position they are at. */
export async function applyLog(database: Applied): Promise<bigint> {
  const opened = sources.get(database) ?? database.source('kujdes_projector');
  sources.set(database, opened);
  const runner = (await opened).createQueryRunner();
  await runner.connect();
  try {
    let place = await takeOver(runner, liveTables);
    for (;;) {
      const events = await database.store.readAll({ after: place.position, limit: 1_000 });
      const last = events.at(-1);
      if (!last) return place.position;
      place = await applyEvents(runner, database, liveTables, place, events, last.position);
    }
  } finally {
    await runner.release();
  }
}
