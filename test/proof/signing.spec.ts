import { appendFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresEventStore } from '#event-store';
import { readSigningKey, rootsInDatabase, signSettled, SigningRefused, verifyRoots, type SignedRoot } from '#proof';
import { keepSigning, type SignerSettings } from '../../apps/signer/src/keep-signing';
import { appended, event } from '../../libs/event-store/src/conformance/support';
import { testDatabase, type TestDatabase } from '../setup/test-database';
import { asOwner, makeKeyFile, proofHouse, rootsOf, verifyCommand, type ProofHouse } from './proof-house';

interface Running {
  readonly said: string[];
  stop(): Promise<void>;
  readonly ended: Promise<void>;
}

describe('signing', () => {
  let database: TestDatabase;
  let house: ProofHouse;
  let signers: Running[] = [];
  beforeEach(async () => {
    database = await testDatabase();
    house = await proofHouse(database.url);
  });
  afterEach(async () => {
    for (const signer of signers) await signer.stop().catch(() => undefined);
    signers = [];
    await house.close();
    await database.drop();
    house.clear();
  });

  const rootsInside = (): Promise<SignedRoot[]> =>
    asOwner(database.url, async (query) => {
      const all: SignedRoot[] = [];
      for await (const { signed } of rootsInDatabase(query, 0)) all.push(signed!);
      return all;
    });
  const write = async (count: number, stream = 'case-1'): Promise<void> => {
    for (let n = 0; n < count; n += 1) await appended(house.log, stream, event({ n }));
  };

  /** A signer in this process, looking at the log all the time. */
  function running(more: Partial<SignerSettings> = {}): Running {
    const ending = new AbortController();
    const said: string[] = [];
    const store = postgresEventStore({ url: house.signerUrl, poolSize: 1 });
    const log = {
      info: (fields: object, message: string) => void said.push(`${message} ${JSON.stringify(fields)}`),
      error: (fields: object, message: string) => void said.push(`${message} ${JSON.stringify(fields)}`),
    };
    const { signerUrl: url, key, folder } = house;
    const settings = {
      url,
      store,
      key,
      now: () => new Date(),
      most: 5,
      folder,
      everyMs: 20,
      signal: ending.signal,
      log,
    };
    const ended = keepSigning({ ...settings, ...more }).finally(() => store.close());
    ended.catch(() => undefined);
    const signer = {
      said,
      ended,
      stop: () => {
        ending.abort();
        return ended;
      },
    };
    signers.push(signer);
    return signer;
  }
  async function until(done: () => Promise<boolean> | boolean): Promise<void> {
    for (const end = Date.now() + 30_000; !(await done()); await pause(10))
      if (Date.now() > end) throw new Error('it did not come about within 30 seconds');
  }
  const allSigned = async () => (await rootsOf(database.url)).unsigned === 0;
  const allOutside = async () => {
    const { last, lastOutside, unsigned } = await rootsOf(database.url, house.folder);
    return unsigned === 0 && last?.number === lastOutside?.number;
  };

  it('makes roots of at most so many events, one behind the other, and none of nothing', async () => {
    await house.sign();
    expect(await rootsInside()).toEqual([]);
    await write(18);
    await house.sign();
    await house.sign();
    expect((await rootsInside()).map(({ root }) => [root.number, root.after, root.through, root.count])).toEqual([
      [1, '0', '8', 8],
      [2, '8', '16', 8],
      [3, '16', '18', 2],
    ]);
  });

  it('waits for what is not settled: an append that is still running is never left out of its range', async () => {
    await write(1);
    const slow = new URL(database.url);
    slow.username = 'kujdes_writer';
    await asOwner(slow.href, async (writer) => {
      await writer.query('begin');
      await writer.query(
        `select log.append('{case-slow}', '{-3}', '{1}', array[gen_random_uuid()], '{A}', array['{}'::bytea], null)`,
      );
      await write(1, 'case-fast');
      await house.sign();
      expect((await rootsInside()).at(-1)?.root).toMatchObject({ through: '1' });
      await writer.query('commit');
    });
    await house.sign();
    expect((await rootsInside()).at(-1)?.root).toMatchObject({ after: '1', through: '3', count: 2 });
  });

  it('takes no append that is still running for a loss, where nothing ever came into the place before the last root', async () => {
    await write(1);
    await asOwner(database.url, (owner) => owner.query(`select nextval('log.position')`));
    await write(1);
    await house.sign();
    const slow = new URL(database.url);
    slow.username = 'kujdes_writer';
    await asOwner(slow.href, async (writer) => {
      await writer.query('begin');
      await writer.query('select pg_current_xact_id()');
      await house.sign();
      await writer.query('rollback');
    });
    await write(1);
    await house.sign();
    expect((await rootsInside()).map(({ root }) => [root.after, root.through])).toEqual([
      ['0', '3'],
      ['3', '4'],
    ]);
  });

  it('goes on while the log grows, and verifying meanwhile gives no false alarm', async () => {
    const signer = running({ most: 100 });
    let writing = true;
    const writers = ['case-a', 'case-b', 'case-c'].map(async (stream) => {
      while (writing) await write(1, stream);
    });
    try {
      await until(async () => (await rootsOf(database.url, house.folder)).lastOutside !== undefined);
      for (let round = 0; round < 3; round += 1) {
        const { last, words } = await verifyCommand(database.url, '--roots', house.folder);
        expect(last).toMatch(/^[\d,]+ events in 3 streams: nothing altered\.$/);
        expect(words).toContain('Outside through position');
      }
    } finally {
      writing = false;
      await Promise.all(writers);
    }
    await until(allOutside);
    await signer.stop();
    expect(await rootsOf(database.url, house.folder)).toMatchObject({ findings: [], unsigned: 0 });
    expect((await verifyCommand(database.url)).last).toMatch(/nothing altered/);
    expect(signer.said.filter((line) => /not/.test(line))).toEqual([]);
  });

  it('is done by one signer at a time, another takes over, and the roots never part', async () => {
    const first = running();
    await until(() => first.said.some((line) => line.startsWith('signing')));
    const second = running();
    await write(12);
    await until(allOutside);
    expect(second.said).toEqual([]);
    await first.stop();
    await write(12);
    await until(allOutside);
    expect(second.said.filter((line) => line.startsWith('signed'))).not.toEqual([]);
    await second.stop();
    expect(await rootsOf(database.url, house.folder)).toMatchObject({ findings: [], unsigned: 0 });
  });

  it('by two at once that both believe they are alone keeps one root of each number', async () => {
    await write(4);
    let arrived = 0;
    const one = () =>
      asOwner(house.signerUrl, async (query) => {
        const store = postgresEventStore({ url: house.signerUrl, poolSize: 1 });
        const readAll: typeof store.readAll = async (options) => {
          const events = await store.readAll(options);
          arrived += 1;
          await until(() => arrived >= 2); // both have read the same last root
          return events;
        };
        const signing = { store: { readAll }, query, key: house.key, most: 2, now: () => new Date() };
        return signSettled(signing).finally(() => store.close());
      });
    const answers = await Promise.allSettled([one(), one()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: '23505' } });
    await house.sign();
    expect(await rootsOf(database.url)).toMatchObject({ findings: [], unsigned: 0, last: { number: 2 } });
  });

  it('outlasts a lost connection', async () => {
    const signer = running();
    await write(3);
    await until(allSigned);
    await asOwner(database.url, (owner) =>
      owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kujdes_signer' and datname = current_database()`,
      ),
    );
    await write(3);
    await until(allSigned);
    await signer.stop();
  });

  it('goes on without the folder, and brings what it missed when it is there again', async () => {
    const signer = running();
    await write(1);
    await until(allOutside);
    rmSync(house.folder, { recursive: true });
    await write(7);
    await until(allSigned);
    await until(() => signer.said.some((line) => line.startsWith('roots not delivered')));
    mkdirSync(house.folder);
    await until(allOutside);
    await signer.stop();
  });

  it('signs nothing before it has once seen the folder: roots the database has lost may be there', async () => {
    rmSync(house.folder, { recursive: true });
    const signer = running();
    await write(3);
    const refusals = () => signer.said.filter((line) => line.startsWith('roots not delivered')).length;
    await until(() => refusals() > 3);
    expect(await rootsInside()).toEqual([]);
    mkdirSync(house.folder);
    await until(allOutside);
    await signer.stop();
  });

  it('goes on after being killed between the database and the folder, or within a line', async () => {
    await write(11);
    await house.sign({ most: 5 });
    const file = join(house.folder, 'roots-000000001.ndjson');
    const whole = readFileSync(file, 'utf8');
    for (const left of [0, 1, whole.indexOf('\n') - 1, whole.indexOf('\n'), whole.length - 20, whole.length - 1]) {
      truncateSync(file, left);
      const signer = running();
      await until(allOutside);
      await signer.stop();
      expect(await rootsOf(database.url, house.folder)).toMatchObject({ findings: [] });
      const roots = (await rootsInside()).length;
      expect((await rootsOf(database.url, house.folder)).lastOutside?.number).toBe(roots);
    }
  });

  it('is verified from the first root that is held: what a lost one spoke of is not even read', async () => {
    await write(18);
    await house.sign();
    await write(3);
    await asOwner(database.url, async (query) => {
      await query.query(`set session_replication_role = replica; delete from proof.root`);
      const file = join(house.folder, 'roots-000000001.ndjson');
      writeFileSync(file, `${readFileSync(file, 'utf8').trim().split('\n').at(-1)!}\n`);
      const read: bigint[] = [];
      const store = postgresEventStore({ url: database.url, poolSize: 1 });
      const readAll: typeof store.readAll = async (options) => {
        const events = await store.readAll(options);
        read.push(...events.map(({ position }) => position));
        return events;
      };
      const report = await verifyRoots({ store: { readAll }, query, outside: house.folder });
      expect(report).toMatchObject({ last: { number: 3, after: '16' }, unsigned: 3 });
      expect(read).toEqual([17n, 18n, 19n, 20n, 21n]);
      await store.close();
    });
  });

  it('refuses a key the roots do not call for, and changes it only by a root signed with the old one', async () => {
    await write(3);
    await house.sign();
    const next = await readSigningKey('SIGNING_KEY_NEXT_FILE', makeKeyFile(join(house.scratch, 'next.key')));
    await expect(house.sign({ key: next })).rejects.toThrow(/SIGNING_KEY_FILE holds another key than root 1 calls for/);
    await house.sign({ nextKey: next });
    await house.sign({ nextKey: next });
    await write(3);
    await house.sign({ nextKey: next });
    await write(3);
    await house.sign({ key: next });
    await expect(house.sign()).rejects.toThrow(SigningRefused);
    const { key, name } = { key: house.key.name, name: next.name };
    expect((await rootsInside()).map(({ root }) => [root.count, root.key, root.nextKey])).toEqual([
      [3, key, undefined],
      [0, key, name],
      [3, name, undefined],
      [3, name, undefined],
    ]);
    expect(await rootsOf(database.url, house.folder)).toMatchObject({ findings: [], unsigned: 0, firstKey: key });
  });

  it('stops for good when the folder holds roots the database has lost', async () => {
    await write(3);
    await house.sign();
    await asOwner(database.url, (owner) =>
      owner.query('set session_replication_role = replica; delete from proof.root'),
    );
    const signer = running();
    await expect(signer.ended).rejects.toThrow(/ROOTS_DIR holds root 1, which is not in the database/);
    expect(await rootsInside()).toEqual([]);
  });

  it.each([
    ['cut off', 'delete from log.events where position > 2', 0],
    ['changed at its end', `update log.events set recorded_at = recorded_at - interval '1 s' where position = 3`, 0],
    ['put back', `delete from log.events where position > 2; select setval('log.position', 2)`, 2],
  ])('stops for good behind a log that was %s, also where a key was announced last', async (_how, change, more) => {
    const next = await readSigningKey('SIGNING_KEY_NEXT_FILE', makeKeyFile(join(house.scratch, 'next.key')));
    await write(3);
    await house.sign();
    await house.sign({ nextKey: next });
    await asOwner(database.url, (owner) => owner.query(`set session_replication_role = replica; ${change}`));
    await write(more, 'case-2');
    const signer = running({ nextKey: next });
    await expect(signer.ended).rejects.toThrow(/no longer holds the event at position 3 that root 1 ended at/);
    expect((await rootsInside()).map(({ root }) => [root.through, root.count])).toEqual([
      ['3', 3],
      ['3', 0],
    ]);
  });

  it.each([
    ['its leaves are cut', `update proof.root set leaves = substr(leaves, 2) where number = 1`],
    ['its leaves are gone', `update proof.root set leaves = '' where number = 1`],
    ['it is gone', `delete from proof.root where number = 1`],
    ['it is no root', `update proof.root set root = '{}' where number = 1`],
  ])('stops for good when the root that tells where signing ended cannot be read: %s', async (_how, change) => {
    const next = await readSigningKey('SIGNING_KEY_NEXT_FILE', makeKeyFile(join(house.scratch, 'next.key')));
    await write(3);
    await house.sign();
    await house.sign({ nextKey: next });
    await asOwner(database.url, (owner) => owner.query(`set session_replication_role = replica; ${change}`));
    await write(1);
    const signer = running({ nextKey: next });
    await expect(signer.ended).rejects.toThrow('Root 1 in the database cannot be read: verify.');
  });

  it('starts a new file after a thousand roots', async () => {
    const events = Array.from({ length: 1_000 }, () => event());
    await appended(house.log, 'case-1', ...events);
    await write(2);
    await house.sign({ most: 1 });
    const lines = (name: string) => readFileSync(join(house.folder, name), 'utf8').trim().split('\n').length;
    expect([lines('roots-000000001.ndjson'), lines('roots-000001001.ndjson')]).toEqual([1_000, 2]);
    appendFileSync(join(house.folder, 'export.ndjson'), readFileSync(join(house.folder, 'roots-000001001.ndjson')));
    expect(await rootsOf(database.url, house.folder)).toMatchObject({ findings: [], lastOutside: { number: 1_002 } });
  });
});
