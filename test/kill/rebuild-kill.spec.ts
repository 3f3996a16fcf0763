import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startSystem, systemStartMs, type System } from '../setup/system';

const script = join(__dirname, '../../dist/apps/projector/src/rebuild-main.js');

describe('kill -9 of a rebuild', () => {
  let system: System;
  let sql: Client;
  beforeAll(async () => {
    system = await startSystem();
    sql = new Client({ connectionString: system.databaseUrl });
    await sql.connect();
  }, systemStartMs);
  afterAll(async () => {
    await sql.end();
    await system.stop();
  });

  const one = async (text: string): Promise<string> => {
    const { rows } = await sql.query<{ one: string }>(text);
    return String(rows[0]?.one);
  };

  function start() {
    const child = spawn(process.execPath, [script, '--workers', '2'], {
      env: { PATH: process.env['PATH'], ...system.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { kill: () => child.kill('SIGKILL'), ended, said: () => said };
  }

  it('in the middle leaves the live tables as they were, and the next one goes on where it ended', async () => {
    const facts = await one('select count(*) as one from read.fact');
    expect(Number(facts)).toBeGreaterThan(1_000);
    const first = start();
    const running = async (): Promise<number> =>
      Number(await one('select coalesce(max(parts_done), -1) as one from read.rebuild where state = $$filling$$'));
    while ((await running()) < 1) await pause(5);
    first.kill();
    await first.ended;
    const workers = `select count(*) as one from pg_stat_activity
      where datname = current_database() and application_name = 'kujdes rebuild worker'`;
    while ((await one(workers)) !== '0') await pause(10);
    expect(await one('select count(*) as one from read.fact')).toBe(facts);
    const done = Number(await one('select parts_done as one from read.rebuild'));
    expect(await one('select state as one from read.rebuild')).toBe('filling');

    const second = start();
    expect({ code: await second.ended, said: second.said() }).toMatchObject({ code: 0 });
    expect(second.said()).toContain(`${done} of 8 parts are filled`);
    expect(JSON.parse(second.said().trim().split('\n').at(-1) ?? '')).toMatchObject({
      differences: [],
      switched: true,
    });
    expect(await one('select count(*) as one from read.fact')).toBe(facts);
  }, 240_000);
});
