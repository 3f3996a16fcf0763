import { Client } from 'pg';
import { masterKeyFromFile, openVault, roleUrl } from '#vault';
import { startSystem, systemStartMs, type System } from '../setup/system';
import { demoClearTexts, finderOf, type Finder } from './clear-texts';
import { program } from './program';
import { keepWal, rawFiles, storedRows, walPlace, walSince, type Stored } from './stored-bytes';

/** Told to the system while it runs, so that the write-ahead log of these moments holds what becomes of it. */
const told = {
  firstName: 'Hënëza',
  lastName: 'Sorkadhishtarë',
  birthDate: '1987-11-23',
  personalNumber: '7319028465',
  address: 'Rruga e Lisave të Lartë 17',
  phone: '+383 44 731 902',
};
const note = 'Sorkadhja u gjet te guri i bardhë pas mesnate';

describe('what is stored about people', () => {
  let system: System;
  let client: Client;
  let texts: string[];
  let find: Finder;
  let walFrom: string;

  beforeAll(async () => {
    // The run's own cluster: its write-ahead log is read from before the system has its database.
    const cluster = new Client({ connectionString: process.env['TEST_DATABASE_URL'] });
    await cluster.connect();
    await keepWal(cluster, '2GB');
    walFrom = await walPlace(cluster);
    await cluster.end();
    system = await startSystem();
    client = new Client({ connectionString: system.databaseUrl });
    await client.connect();
    const key = masterKeyFromFile(system.keyFile);
    const vault = await openVault({ url: await roleUrl(system.databaseUrl, key, 'kujdes_app'), key, mode: 'demo' });
    texts = [...demoClearTexts(await vault.secret('ids')), ...Object.values(told), note];
    await vault.close();
    find = finderOf(texts);

    const supervisor = await program(system, 'supervisor@mitrovica');
    const attributes = { sex: 'female', birth: '1987-11' };
    const { body: registered } = await supervisor.post('/api/people', { ...told, attributes });
    const referral = { on: '2024-03-04', channel: 'police', for: [registered.person], urgency: 'urgent', note };
    const { body: received } = await supervisor.post('/api/cases/actions/receive-referral', referral);
    await supervisor.get(`/api/cases/${received.case}?after=${received.position}`);
    await supervisor.post('/api/people/search', { name: `${told.firstName} ${told.lastName}` });
    const { address: _, phone: __, ...asked } = told;
    const likely = await supervisor.post('/api/people/duplicates', asked);
    expect(likely.text).toContain(told.lastName);
    // What statistics of the planner would keep, they keep now.
    await client.query('analyze');
  }, systemStartMs);
  afterAll(async () => {
    await keepWal(client, '0');
    await client.end();
    await system.stop();
  });

  async function foundIn(stored: AsyncGenerator<Stored>): Promise<{ found: string[]; seen: number }> {
    const found: string[] = [];
    let seen = 0;
    for await (const { where, bytes } of stored) {
      seen += bytes.length;
      found.push(...find(bytes).map((text) => `${where}: ${text}`));
    }
    return { found, seen };
  }

  it('was told to the system: thousands of names, numbers, notes and birth dates, found where people are searched', async () => {
    expect(texts.length).toBeGreaterThan(2_000);
    for (const form of [/^\d{10}$/, /^(19|20)\d\d-\d\d-\d\d$/, /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u, /^.{30,}$/])
      expect(texts.filter((text) => form.test(text)).length).toBeGreaterThan(3);
    const { rows } = await client.query('select first_name, last_name from read.person_search');
    expect(find(Buffer.from(JSON.stringify(rows))).length).toBeGreaterThan(100);
  });

  it('stands in no row of the log, the vault, the facts, the summaries and the accounts', async () => {
    const { found, seen } = await foundIn(storedRows(client));
    expect(found).toEqual([]);
    expect(seen).toBeGreaterThan(10_000_000);
  });

  it('stands in no file of these tables, nor in the write-ahead log', async () => {
    const files = await foundIn(rawFiles(client));
    expect(files.found).toEqual([]);
    expect(files.seen).toBeGreaterThan(10_000_000);
    const wal = await foundIn(walSince(client, walFrom));
    expect(wal.found).toEqual([]);
    expect(wal.seen).toBeGreaterThan(10_000_000);
  });

  it('stands in no line the processes have written', () => {
    expect(find(Buffer.from(system.output()))).toEqual([]);
    expect(system.output()).toContain('duplicates looked for');
  });

  it('would be found if one note had been written in clear', async () => {
    const from = await walPlace(client);
    // The log refuses to be changed even by its owner, unless its triggers are put to sleep.
    await client.query(`set session_replication_role = replica`);
    // Twice: one may lie across two pages of the write-ahead log, with a header in between.
    for (let time = 0; time < 2; time += 1)
      await client.query(
        `update log.events set envelope = envelope || convert_to($1, 'UTF8')
         where position = (select max(position) from log.events)`,
        [note],
      );
    const expected = expect.stringContaining(note) as string;
    expect((await foundIn(storedRows(client))).found).toContainEqual(expected);
    expect((await foundIn(rawFiles(client))).found).toContainEqual(expected);
    expect((await foundIn(walSince(client, from))).found).toContainEqual(expected);
  });
});
