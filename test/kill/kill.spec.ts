import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { postgresEventStore, verifyChain } from '#event-store';
import { readModel } from '#read-model';
import { masterKeyFromFile, openVault, roleUrl } from '#vault';
import { rebuild } from '../../apps/projector/src/rebuild';
import type { Rebuilt } from '../../apps/projector/src/rebuild-settings';
import { startSystem, systemStartMs, type System } from '../setup/system';
import { program } from '../system/program';
import { startWriters, type Writers } from './writers';

const kills = Number(process.env['KILL_ROUNDS'] ?? 30);
const writers = 8;

/** The same choices in every run; the moments differ by themselves. */
function choices(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('kill -9 under load', () => {
  let system: System;
  let sql: Client;
  let load: Writers | undefined;

  beforeAll(async () => {
    system = await startSystem({ demo: false });
    sql = new Client({ connectionString: system.databaseUrl });
    await sql.connect();
  }, systemStartMs);
  afterAll(async () => {
    load?.abandon();
    await sql.end();
    await system.stop();
  });

  const one = async (text: string): Promise<string> => {
    const { rows } = await sql.query<{ one: string }>(text);
    return rows[0]!.one;
  };
  const applied = async (): Promise<bigint> =>
    BigInt(await one(`select position::text as one from read.checkpoint where name = 'tables'`));

  async function until(done: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 60_000; !(await done()); await pause(10))
      if (Date.now() > end) throw new Error(`Nothing goes on any more: ${system.output().slice(-2_000)}`);
  }

  async function compared(): Promise<Rebuilt> {
    const key = masterKeyFromFile(system.keyFile);
    const url = await roleUrl(system.databaseUrl, key, 'kujdes_projector');
    const vault = await openVault({ url, key, mode: 'demo' });
    const store = postgresEventStore({ url });
    const database = await readModel({ url, poolSize: 4, name: 'test rebuild' }).initialize();
    try {
      return await rebuild({ database, sources: { store, vault }, switchIn: 'never' });
    } finally {
      await store.close();
      await Promise.all([vault.close(), database.destroy()]);
    }
  }

  it(`of api and projector, ${kills} times, loses and doubles nothing that was acknowledged`, async () => {
    const before = Number(await one('select count(*) as one from log.events'));
    const writing = await startWriters(await program(system, 'supervisor@mitrovica'), writers);
    load = writing;
    const next = choices(20_241_122);
    const killed = { api: 0, projector: 0 };

    while (killed.api + killed.projector < kills) {
      // Both have worked since they were killed last.
      const [done, at] = [writing.acknowledged.length, await applied()];
      await until(async () => writing.acknowledged.length > done + writers && (await applied()) > at);
      await pause(next() * 100);
      const kind = next();
      if (kind < 0.65) {
        killed.api += 1;
        await system.killApi();
        system.startApi();
      }
      if (kind >= 0.35) {
        killed.projector += 1;
        await system.killProjector();
        system.startProjector();
      }
    }
    await writing.end();
    await system.ready();
    expect(writing.lost()).toBeGreaterThan(0);

    const { rows } = await sql.query<{ stream: string; entry: string; revision: number; position: string }>(
      `select stream, id as entry, revision::int, position::text from log.events order by log.events.position offset $1`,
      [before],
    );
    const inOrder = writing.acknowledged.toSorted((a, b) => (BigInt(a.position) < BigInt(b.position) ? -1 : 1));
    expect(rows.length).toBe(inOrder.length);
    expect(rows).toEqual(inOrder);

    expect(await verifyChain(sql)).toMatchObject({ intact: true, events: before + rows.length });
    expect(await compared()).toMatchObject({ differences: [] });
    const people = "select count(*) as one from log.events where type = 'PersonRegistered'";
    expect(await one('select count(*) as one from read.person_search')).toBe(await one(people));
    expect(system.output()).not.toMatch(/"level":(50|60)/);
  }, 300_000);
});
