import { DataSource } from 'typeorm';
import { verifyChain } from '#event-store';
import type { Environment } from './environment';

/** Recomputes the hash chain of every stream and names the first event that is not as it was recorded. */
export async function verify({ databaseUrl }: Environment): Promise<void> {
  const sql = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    applicationName: 'kujdes-verify',
  }).initialize();
  try {
    const report = await verifyChain(sql);
    if (!report.intact)
      throw new Error(`Stream ${report.stream}, revision ${String(report.revision)}: ${report.problem}.`);
    console.log(`${String(report.events)} events in ${String(report.streams)} streams: nothing altered.`);
  } finally {
    await sql.destroy();
  }
}
