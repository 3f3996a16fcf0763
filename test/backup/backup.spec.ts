import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { masterKeyFromFile, openVault } from '#vault';
import { finderOf } from '../system/clear-texts';
import { bytesKnownAt, planTable } from '../system/plan-question';
import { program, type Program } from '../system/program';
import { smallWorld, type SmallWorld } from '../system/small-world';
import { startSystem, startSystemOn, systemStartMs, type System } from '../setup/system';
import { testDatabase, type TestDatabase } from '../setup/test-database';
import { doAdmin, runAdmin } from './run-admin';

interface Timeline {
  readonly entries: readonly { readonly event: string; readonly content: { readonly note?: unknown } }[];
}
interface Head {
  readonly beneficiaries: readonly { readonly person: string; readonly name?: string }[];
}
interface Manifest {
  readonly head: string;
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
}

const kept = { firstName: 'Lulëkuqe', lastName: 'Sorkadhishta' };
const gone = { firstName: 'Fshirëza', lastName: 'Haruarja' };
const note = 'Shënim që hapet edhe pas kthimit';

// A dozen programs are started and end, one after the other.
jest.setTimeout(180_000);

describe('a backup', () => {
  let system: System;
  let small: SmallWorld;
  let analyst: Program;
  let folder: string;
  let file: string;
  let identity: string;
  let list: string;
  let recipient: string;
  let first: string;
  let erasedCase: string;
  let keptCase: string;
  let known: { position: string; bytes: string }[];

  const registered = async (person: object): Promise<string> =>
    (await small.supervisor.post('/api/people', { ...person, attributes: { sex: 'female', birth: '1990' } })).body
      .person;
  const referred = async (person: string, more: object = {}): Promise<{ case: string; position: string }> => {
    const referral = { on: '2024-03-04', channel: 'police', for: [person], urgency: 'urgent', ...more };
    return (await small.supervisor.post('/api/cases/actions/receive-referral', referral)).body;
  };
  const knownNow = async (position: string): Promise<void> => {
    await planTable(analyst, position);
    known.push({ position, bytes: await bytesKnownAt(analyst, position) });
  };

  beforeAll(async () => {
    system = await startSystem({ demo: false });
    small = await smallWorld(system);
    analyst = await program(system, 'analyst@mitrovica');
    folder = await mkdtemp(join(tmpdir(), 'kujdes-backup-'));
    [identity, file, list] = [join(folder, 'identity'), join(folder, 'backup.age'), join(folder, 'erased')];
    recipient = (await doAdmin(system.env, 'recovery-key', '--out', identity)).trim();
    known = [];

    const keptPerson = await registered(kept);
    const received = await referred(keptPerson, { note });
    keptCase = received.case;
    await knownNow(received.position);
    const gonePerson = await registered(gone);
    const other = await referred(gonePerson);
    erasedCase = other.case;
    await knownNow(other.position);

    // Others go on writing while it is made.
    const written = new AbortController();
    const others = (async () => {
      for (let index = 0; !written.signal.aborted; index += 1)
        await referred(await registered({ firstName: 'Gjatë', lastName: `K${index}` }));
    })();
    try {
      first = await doAdmin(system.env, 'backup', '--to', file, '--recipient', recipient, '--with-key');
    } finally {
      written.abort();
    }
    await others;

    // Erased after the backup: its values are in it, and must not come back.
    const key = masterKeyFromFile(system.keyFile);
    const vault = await openVault({ url: system.databaseUrl, key, mode: 'demo' });
    const client = new Client({ connectionString: system.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ id: string }>(
      `select id from vault.sealed where subject like '%' || $1 and class = 'identity'`,
      [gonePerson],
    );
    expect(await vault.erase(rows.map(({ id }) => id))).toBeGreaterThan(1);
    await vault.close();
    await client.end();
    await doAdmin(system.env, 'erasure-list', '--out', list);
  }, systemStartMs);
  afterAll(async () => {
    await system.stop();
    await rm(folder, { recursive: true });
  });

  /** New databases, and what an operator says to restore into them. */
  async function emptyHouse(): Promise<{
    databases: TestDatabase[];
    env: Record<string, string> & { VAULT_URL: string };
  }> {
    const databases = [await testDatabase(), await testDatabase()];
    const [database, vault] = databases as [TestDatabase, TestDatabase];
    const env = { ...system.env, DATABASE_URL: database.url, VAULT_URL: vault.url };
    return { databases, env: { ...env, MASTER_KEY_FILE: join(folder, `key-${randomUUID()}`) } };
  }
  const restoring = (from: string, ...more: string[]): string[] => [
    ...['restore', from, '--identity', identity],
    ...more,
  ];

  /** The tar inside, and its manifest. */
  function opened(backup: string): { tar: string; manifest: Manifest } {
    const tar = join(folder, `${randomUUID()}.tar`);
    execFileSync(process.execPath, [join(__dirname, 'open-backup.mjs'), backup, identity, tar]);
    const manifest = execFileSync('tar', ['-xOf', tar, 'manifest.json'], { encoding: 'utf8' });
    return { tar, manifest: JSON.parse(manifest) as Manifest };
  }

  it('says where it is, is for its owner only, and holds no name, note or key that can be read', async () => {
    expect(first).toContain(`${file}: `);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { tar } = opened(file);
    const masterKey = await readFile(system.keyFile, 'utf8');
    const secrets = [...Object.values(kept), ...Object.values(gone), note, /"1": "(.+)"/.exec(masterKey)![1]!];
    const find = finderOf(secrets);
    expect(find(await readFile(file))).toEqual([]);
    // Inside, only the key stands in clear, because it was asked for.
    expect(find(await readFile(tar))).toEqual(secrets.slice(-1));
    expect(execFileSync('tar', ['-tf', tar], { encoding: 'utf8' })).toContain('log.events.000001.copy');
  });

  it('is restored elsewhere: the same figures at the same positions, opened values, erased ones gone, everybody signs in', async () => {
    const { databases, env } = await emptyHouse();
    const [database, vault] = databases as [TestDatabase, TestDatabase];
    const said = await doAdmin(env, ...restoring(file, '--erased', list, '--key-out', env['MASTER_KEY_FILE']!));
    expect(said).toMatch(/nothing altered/);
    expect(said).toMatch(/[1-9]\d* values were erased again/);
    expect(await readFile(env['MASTER_KEY_FILE']!, 'utf8')).toBe(await readFile(system.keyFile, 'utf8'));

    // A backup of what was restored holds the same rows, but for those erased since.
    const second = join(folder, 'second.age');
    await doAdmin(env, 'backup', '--to', second, '--recipient', recipient);
    const [before, after] = [opened(file).manifest, opened(second).manifest];
    const changed = after.tables.filter(({ name, sha256 }) => {
      const was = before.tables.find((table) => table.name === name);
      return was?.sha256 !== sha256;
    });
    expect(changed.map(({ name }) => name).sort()).toEqual(['vault.erased', 'vault.sealed']);
    expect(after.head).toBe(before.head);

    const restored = await startSystemOn(database, { VAULT_URL: vault.url, MASTER_KEY_FILE: env['MASTER_KEY_FILE']! });
    try {
      const again = await program(restored, 'analyst@mitrovica');
      for (const { position, bytes } of known) expect(await bytesKnownAt(again, position)).toBe(bytes);
      const supervisor = await program(restored, 'supervisor@mitrovica');
      const timeline = (await supervisor.get<Timeline>(`/api/cases/${keptCase}/timeline`)).body;
      expect(timeline.entries.map(({ content }) => content.note)).toEqual([note]);
      const headOf = async (id: string): Promise<Head> => (await supervisor.get<Head>(`/api/cases/${id}`)).body;
      const named = { name: `${kept.firstName} ${kept.lastName}` };
      expect((await headOf(keptCase)).beneficiaries).toEqual([expect.objectContaining(named)]);
      const erased = await supervisor.get(`/api/cases/${erasedCase}`);
      expect(erased.status).toBe(200);
      for (const name of Object.values(gone)) expect(erased.text).not.toContain(name);
      expect(await doAdmin(restored.env, 'verify')).toContain('nothing altered');
      // Work goes on behind the last position of the backup.
      const next = await supervisor.post(`/api/cases/${keptCase}/actions/open-case`, { on: '2024-03-06' });
      expect(next.status).toBe(200);
      expect(BigInt(next.body.position)).toBeGreaterThan(BigInt(before.head));
    } finally {
      await restored.stop();
      await vault.drop();
    }
  });

  it('made of two databases goes into one', async () => {
    const { databases, env } = await emptyHouse();
    const [database, vault] = databases as [TestDatabase, TestDatabase];
    await doAdmin(env, ...restoring(file, '--erased', list, '--key-out', env['MASTER_KEY_FILE']!));
    const ofTwo = join(folder, 'of-two.age');
    await doAdmin(env, 'backup', '--to', ofTwo, '--recipient', recipient);
    const one = await testDatabase();
    const { VAULT_URL: _, ...alone } = env;
    const inOne = { ...alone, DATABASE_URL: one.url };
    expect(await doAdmin(inOne, ...restoring(ofTwo, '--erased', list))).toContain('nothing altered');
    expect(await doAdmin(inOne, 'migrate')).toBe('');
    for (const each of [database, vault, one]) await each.drop();
  });

  describe('is refused, and nothing is stored,', () => {
    let empty: Awaited<ReturnType<typeof emptyHouse>>;
    /** Made after the erasure, without the key. */
    let later: string;
    beforeAll(async () => {
      empty = await emptyHouse();
      later = join(folder, 'later.age');
      await doAdmin(system.env, 'backup', '--to', later, '--recipient', recipient);
    });
    afterAll(async () => {
      for (const database of empty.databases) await database.drop();
    });

    async function refused(args: readonly string[], words: RegExp, change: object = {}): Promise<void> {
      const { code, said } = await runAdmin({ ...empty.env, MASTER_KEY_FILE: system.keyFile, ...change }, ...args);
      expect([code, said]).toEqual([1, expect.stringMatching(words)]);
      const last = said.trim().split('\n').at(-1)!;
      expect(last).toMatch(words);
      for (const { url } of empty.databases) {
        const client = new Client({ connectionString: url });
        await client.connect();
        const { rows } = await client.query(
          `select relname from pg_class c join pg_namespace n on n.oid = relnamespace
           where nspname !~ '^pg_' and nspname <> 'information_schema'`,
        );
        await client.end();
        expect(rows).toEqual([]);
      }
    }

    it('with another recovery key', async () => {
      const other = join(folder, 'other-identity');
      await doAdmin(system.env, 'recovery-key', '--out', other);
      await refused(['restore', file, '--identity', other, '--erased', list], /another recovery key/);
    });

    it.each([
      ['cut off', async (path: string) => truncate(path, Math.floor((await stat(path)).size * 0.9))],
      ['without its last bytes', async (path: string) => truncate(path, (await stat(path)).size - 40)],
      [
        'with one byte flipped',
        async (path: string) => {
          const bytes = await readFile(path);
          bytes[Math.floor(bytes.length * 0.7)]! ^= 1;
          await writeFile(path, bytes);
        },
      ],
    ])('%s', async (_, damage) => {
      const damaged = join(folder, randomUUID());
      await writeFile(damaged, await readFile(file));
      await damage(damaged);
      await refused(restoring(damaged, '--erased', list), /damaged or not whole/);
    });

    it('made by a newer version', async () => {
      const client = new Client({ connectionString: system.databaseUrl });
      await client.connect();
      await client.query(`insert into migration ("timestamp", name) values (1990000000001, 'ToCome1990000000001')`);
      const newer = join(folder, 'newer.age');
      await doAdmin(system.env, 'backup', '--to', newer, '--recipient', recipient);
      await client.query(`delete from migration where name = 'ToCome1990000000001'`);
      await client.end();
      await refused(restoring(newer, '--erased', list), /newer version/);
    });

    it.each([
      ['without a table that came', (told: Manifest) => ({ tables: told.tables.slice(1) }), /The rows of log\.\w+ /],
      [
        'with one row more',
        ({ tables: [first, ...others] }: Manifest) => ({ tables: [{ ...first!, rows: first!.rows + 1 }, ...others] }),
        /The rows of log\.\w+ are not those/,
      ],
      ['with another end of the log', (told: Manifest) => ({ head: `1${told.head}` }), /does not end where/],
    ])('with a manifest %s', async (_, change, words) => {
      const { tar, manifest } = opened(file);
      await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...change(manifest) }));
      // The last of two members of one name is read.
      execFileSync('tar', ['--format=ustar', '-C', folder, '-rf', tar, 'manifest.json']);
      const forged = join(folder, randomUUID());
      execFileSync(process.execPath, [join(__dirname, 'seal-backup.mjs'), tar, recipient, forged]);
      await refused(restoring(forged, '--erased', list), words);
    });

    it('with another master key, or as a real system when it is of a demo', async () => {
      const wrong = join(folder, 'wrong-key');
      const versions = { 1: Buffer.alloc(32, 7).toString('base64') };
      await writeFile(wrong, JSON.stringify({ kind: 'demo', current: 1, versions }));
      await refused(restoring(later, '--erased', list), /does not open this vault/, { MASTER_KEY_FILE: wrong });
      await refused(restoring(later, '--erased', list), /marked demo/, { KUJDES_MODE: 'real' });
      await refused(restoring(later, '--erased', list, '--key-out', join(folder, 'no-key')), /no master key/);
    });

    it('without the newest erasure list', async () => {
      await refused(restoring(file), /--erased LIST/);
      const old = join(folder, 'old-list');
      await writeFile(old, '# Ids of erased values; every restore erases them again.\n');
      const words = /knows \d+ erased values that no list given names/;
      await refused(restoring(later, '--erased', old), words);
      // The backup itself shows that something was erased, whatever the operator says.
      await refused(restoring(later, '--no-erasure-list'), words);
      await refused(restoring(file, '--erased', identity), /no erasure list/);
    });

    it('into a database that is not empty', async () => {
      for (const taken of [{ DATABASE_URL: system.databaseUrl }, { VAULT_URL: system.databaseUrl }])
        await refused(restoring(file, '--erased', list), /is not empty/, taken);
    });
  });
});
