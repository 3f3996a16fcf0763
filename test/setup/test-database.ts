import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  /** Superuser connection string of a database of its own. */
  readonly url: string;
  /** Ends every connection and removes the database. */
  drop(): Promise<void>;
}

/** Of a row of pg_locks: other specs work in other databases of the same cluster. */
export const inThisDatabase = 'database = (select oid from pg_database where datname = current_database())';

/** A fresh database in the run's PostgreSQL 18; with `template` a copy of that database (see testTemplate). */
export async function testDatabase(options: { template?: string } = {}): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await asSuperuser(async (client) => {
    await client.query(`create database ${name}${options.template ? ` template ${options.template}` : ''}`);
  });
  return {
    url: urlOf(name),
    drop: () =>
      asSuperuser(async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** Makes a template database once per run, whoever comes first; returns its name for testDatabase({ template }). */
export async function testTemplate(name: string, prepare: (url: string) => Promise<void>): Promise<string> {
  const template = `template_${name.replace(/[^a-z0-9]/g, '_')}`;
  await asSuperuser(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const found = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [template]);
    if (found.rowCount) return;
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template}`);
    await prepare(urlOf(template));
    await client.query(`alter database ${template} with is_template true`);
  });
  return template;
}

async function asSuperuser(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: runUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function runUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url)
    throw new Error('TEST_DATABASE_URL is not set: jest starts the test PostgreSQL (test/setup/global-setup.mjs)');
  return url;
}

function urlOf(database: string): string {
  const url = new URL(runUrl());
  url.pathname = `/${database}`;
  return url.href;
}
