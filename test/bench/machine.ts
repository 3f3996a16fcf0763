import { cpus, loadavg, totalmem } from 'node:os';
import { Client } from 'pg';

/** What the figures were measured on. */
export interface Machine {
  readonly cores: number;
  readonly memoryGb: number;
  readonly cpu: string;
  readonly node: string;
  readonly postgres: string;
  /** Mean load of the minute before the first bench. */
  readonly load: number;
}

export async function describeMachine(): Promise<Machine> {
  const client = new Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await client.connect();
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
  await client.end();
  return {
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    cpu: cpus()[0]?.model ?? 'unknown',
    node: process.version,
    postgres: rows[0]?.version ?? 'unknown',
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
}
