import { Client, Pool } from 'pg';
import { canonicalBytes } from '#event-store';
import type { Contender } from './contender';

const table = `
  create schema plain;
  create sequence plain.position as bigint;
  create table plain.events (like log.events including indexes);
  alter table plain.events alter position set default nextval('plain.position'), alter recorded_at set default clock_timestamp()`;
const insert = `
  insert into plain.events (stream, category, revision, id, type, envelope, hash, append_first, append_size)
  values ($1, 'case', $2, $3, $4, $5, $6, 1, 1)`;
const hash = Buffer.alloc(32, 7);

/** A table with the columns and indexes of the log. */
export async function makePlainTable(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(table);
  await client.end();
}

/** The same rows by one INSERT each, committed each: what the disk and PostgreSQL give without an idea. */
export function oneRowInserts(databaseUrl: string, connections: number): Contender {
  const pool = new Pool({ connectionString: databaseUrl, max: connections });
  pool.on('error', () => undefined); // the database is dropped while the last one is closing
  return {
    name: `one-row inserts, ${connections} connections`,
    async append({ subject, revision, event }) {
      const stream = `case-${subject}`;
      const values = [stream, revision, event.id, event.type, canonicalBytes(stream, event), hash];
      await pool.query({ name: 'plain-insert', text: insert, values });
    },
    end: () => pool.end(),
  };
}
