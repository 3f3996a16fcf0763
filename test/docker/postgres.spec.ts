import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeLiteral } from 'pg';
import { masterKeyFromFile } from '#vault';
import { migrate } from '../../apps/admin/src/migrate';
import { openResources } from '../../apps/api/src/resources';
import { textOf } from './compose-files';
import { makeSecrets, root } from './make-secrets';

/** The container's files on a real PostgreSQL; only the paths inside the container are replaced. */
let folder: string;
let archive: string;
let server: ChildProcess;
let port: number;
const words = (name: string): string => readFileSync(join(folder, 'secrets', name), 'utf8').trim();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kujdes-installed-'));
  archive = join(folder, 'archive');
  // The server runs as nobody where we are root: it must pass through and write there.
  chmodSync(folder, 0o755);
  mkdirSync(archive);
  chmodSync(archive, 0o777);
  makeSecrets(join(folder, 'secrets'));
  for (const name of ['postgres.crt', 'postgres.key']) {
    copyFileSync(join(folder, 'secrets', name), join(folder, name));
    chmodSync(join(folder, name), 0o600);
  }
  const container = join(root, 'docker/postgres');
  for (const name of ['postgresql.conf', 'pg_hba.conf', 'archive.sh'])
    copyFileSync(join(container, name), join(folder, name));
  writeFileSync(join(folder, 'archive.sh'), textOf('postgres/archive.sh').replaceAll('/archive', archive));
  const settings = {
    config_file: join(folder, 'postgresql.conf'),
    hba_file: join(folder, 'pg_hba.conf'),
    ssl_cert_file: join(folder, 'postgres.crt'),
    ssl_key_file: join(folder, 'postgres.key'),
    archive_command: `/bin/sh ${folder}/archive.sh %p %f`,
    unix_socket_directories: folder,
    shared_buffers: '64MB',
  };
  chmodSync(join(folder, 'archive.sh'), 0o755);
  const program = join(__dirname, 'installed-postgres.mjs');
  const args = [join(folder, 'data'), words('postgres-superuser-password'), JSON.stringify(settings)];
  server = fork(program, args);
  const ready = await new Promise<{ port?: number; error?: string }>((resolve) => server.once('message', resolve));
  if (!ready.port) throw new Error(ready.error);
  port = ready.port;
  await within(async (client) => {
    for (const statement of ownerStatements()) await client.query(statement);
  });
});
afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.disconnect();
  await ended;
  rmSync(folder, { recursive: true });
});

/** owner.sql as psql reads it: the password comes from the file its backquotes name. */
function ownerStatements(): string[] {
  const [, file] = /^\\set password `cat \/run\/secrets\/([\w-]+)`$/m.exec(textOf('postgres/owner.sql'))!;
  return textOf('postgres/owner.sql')
    .replace(/^(--|\\set).*$/gm, '')
    .replace(":'password'", escapeLiteral(words(file!)))
    .split(';')
    .filter((statement) => statement.trim());
}

/** Through the socket, as who is inside the container. */
async function within<T>(work: (client: Client) => Promise<T>, database = 'postgres'): Promise<T> {
  const password = words('postgres-superuser-password');
  const client = new Client({ host: folder, port, user: 'postgres', password, database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The owner's address as make-secrets.sh writes it, for this machine. */
const ownerUrl = (): string =>
  words('owner-url').replace('@postgres:5432', `@localhost:${port}`).replace('/run/secrets', join(folder, 'secrets'));
const programUrl = (): string => ownerUrl().replace(/\/\/[^@]+@/, '//');

async function comesIn(connectionString: string, ssl?: false): Promise<string> {
  const client = new Client({ connectionString, ...(ssl === false ? { ssl } : {}) });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<{ user: string }>('select current_user as user')).rows[0]!.user;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.end();
  }
}

describe('the PostgreSQL of the containers', () => {
  it('is migrated by an owner that is no superuser, over TLS that names the server', async () => {
    const key = masterKeyFromFile(join(folder, 'secrets/master-key.json'));
    await migrate({ databaseUrl: ownerUrl(), key, mode: 'real' });
    expect(await comesIn(ownerUrl())).toBe('kujdes_owner');
    const [owner] = await within(async (client) => {
      const text = `select rolsuper as super, rolcreatedb as databases from pg_roles where rolname = 'kujdes_owner'`;
      return (await client.query(text)).rows as object[];
    });
    expect(owner).toEqual({ super: false, databases: false });
  });

  it('lets the programs in with an address that holds no password', async () => {
    const key = masterKeyFromFile(join(folder, 'secrets/master-key.json'));
    expect(programUrl()).toMatch(/^postgres:\/\/localhost:/);
    const resources = await openResources({ databaseUrl: programUrl(), key, mode: 'real' });
    const sql =
      'select bool_and(ssl) as encrypted, count(*) > 0 as some from pg_stat_ssl join pg_stat_activity using (pid)';
    const [row] = await within(
      async (client) => (await client.query(`${sql} where usename like 'kujdes%'`)).rows as object[],
    );
    expect(row).toEqual({ encrypted: true, some: true });
    expect(await resources.log.head()).toBe(0n);
    await resources.close();
  });

  it('refuses who comes without TLS, with a wrong password, to another name, or as the superuser over the network', async () => {
    const plain = ownerUrl().replace(/\?.*/, '');
    expect(await comesIn(plain, false)).toMatch(/pg_hba.conf rejects connection.*no encryption/);
    expect(await comesIn(ownerUrl().replace(/:[0-9a-f]{48}@/, ':wrong@'))).toMatch(/password authentication failed/);
    const superuser = ownerUrl().replace(/\/\/[^@]+@/, `//postgres:${words('postgres-superuser-password')}@`);
    expect(await comesIn(superuser)).toMatch(/pg_hba.conf rejects connection/);
    expect(await comesIn(ownerUrl().replace('@localhost', '@127.0.0.1'))).toMatch(/IP|altnames/);
  });

  it('is told to keep what was acknowledged and to write no value down', async () => {
    const wanted = {
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      password_encryption: 'scram-sha-256',
      log_statement: 'none',
      log_min_duration_statement: '-1',
      log_min_messages: 'log',
      log_min_error_statement: 'panic',
      log_error_verbosity: 'terse',
      log_parameter_max_length: '0',
      log_parameter_max_length_on_error: '0',
    };
    // What the file says: the launcher, which starts it here, says some of it too.
    const said = await within(async (client) => {
      const text = 'select name, setting from pg_file_settings';
      return (await client.query<{ name: string; setting: string }>(text)).rows;
    });
    expect(Object.fromEntries(said.map(({ name, setting }) => [name, setting]))).toMatchObject(wanted);
  });

  it('sends every segment of its log of changes away, whole', async () => {
    const name = await within(async (client) => {
      const { rows } = await client.query<{ name: string }>('select pg_walfile_name(pg_current_wal_lsn()) as name');
      await client.query('select pg_switch_wal()');
      return rows[0]!.name;
    });
    while (!existsSync(join(archive, name))) await sleep(50);
    expect(readFileSync(join(archive, name))).toHaveLength(16 * 1024 * 1024);
    expect(readdirSync(archive).filter((each) => each.endsWith('.part'))).toEqual([]);
    const send = (): string =>
      execFileSync('sh', [join(folder, 'archive.sh'), join(archive, name), name], { stdio: 'pipe' }).toString();
    expect(send).not.toThrow(); // sent already, the same
    writeFileSync(join(folder, 'other'), 'another segment of that name');
    expect(() =>
      execFileSync('sh', [join(folder, 'archive.sh'), join(folder, 'other'), name], { stdio: 'pipe' }),
    ).toThrow();
  });
});
