import type { Readiness } from '#measures';
import { parkedStreams, rowsOf, type Query } from '#read-model';

/** Whether nothing stands in the way of the projections, and what is parked; a standby is as ready as the live one. */
export async function projectorReadiness(database: Query): Promise<Readiness> {
  const failures = rowsOf<{ name: string; code: string; position: string }>(
    await database.query('select name, code, position::text from read.failure order by name'),
  );
  const [first] = failures;
  if (!first) {
    const parked = new Set((await parkedStreams(database)).map(({ stream }) => stream)).size;
    return { ready: true, status: parked === 0 ? 'ready' : `ready; streams parked: ${String(parked)}` };
  }
  return { ready: false, status: `${first.name} stopped at position ${first.position}: ${first.code}` };
}
