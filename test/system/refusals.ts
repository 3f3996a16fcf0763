import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { System } from '../setup/system';
import { marker, names } from './hostile';
import type { Answer, Program } from './program';

export const json = { 'content-type': 'application/json' };

const echoes = (text: string): boolean => text.includes(marker) || text.includes('alert(');

/** A clear refusal: problem JSON with a stable code, and nothing of what was sent. */
export function expectRefused(what: string, answer: Answer): void {
  const shown = `${what} → ${answer.status} ${answer.text.slice(0, 300)}`;
  if (answer.status < 400 || answer.status >= 500) throw new Error(`not refused: ${shown}`);
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json'))
    throw new Error(`no problem JSON: ${shown}`);
  if (answer.body.status !== answer.status || !/^[A-Za-z][A-Za-z0-9_-]{2,60}$/.test(answer.body.code))
    throw new Error(`no stable code: ${shown}`);
  if (echoes(answer.text)) throw new Error(`repeats what was sent: ${shown}`);
}

/** A body wrong in one or more fields, and what the answer must name. */
export interface Wrong {
  readonly path: string;
  readonly body: string;
  readonly named: readonly string[];
}

async function expectNamed(by: Program, { path, body, named }: Wrong): Promise<void> {
  const answer = await by.send('POST', path, body, json);
  const what = `${path} ${body.slice(0, 300)}`;
  expectRefused(what, answer);
  const found = answer.body.fields ?? [];
  const missing = named.filter((field) => !names(found, field));
  if (missing.length > 0) throw new Error(`${what} does not name ${missing.join(', ')}: ${answer.text.slice(0, 500)}`);
  if (found.some(({ code }) => !/^[A-Z][A-Z_]+$/.test(code))) throw new Error(`${what} → ${answer.text}`);
}

/** Sends them all, some at a time; the first ten that were not refused and named are told. */
export async function expectAllNamed(by: Program, wrongs: readonly Wrong[]): Promise<void> {
  const waiting = [...wrongs];
  const failures: string[] = [];
  const work = async (): Promise<void> => {
    for (let wrong = waiting.pop(); wrong; wrong = waiting.pop())
      await expectNamed(by, wrong).catch((error: unknown) => failures.push(String(error)));
  };
  await Promise.all(Array.from({ length: 12 }, work));
  expect(failures.slice(0, 10)).toEqual([]);
}

/** Watches that nothing is stored and that the logs say neither what was sent nor that something broke. */
export interface Watch {
  begin(): Promise<void>;
  expectNothing(): Promise<void>;
  end(): Promise<void>;
}

export async function watch(system: System): Promise<Watch> {
  const sql = new Client({ connectionString: system.databaseUrl });
  await sql.connect();
  const stored = async (): Promise<string> => {
    const { rows } = await sql.query(`
      select (select coalesce(max(position), 0) || '/' || count(*) from log.events) as log,
             (select count(*) from log.streams) as streams,
             (select count(*) from vault.sealed) as sealed,
             (select count(*) from vault.lookup) as lookup,
             (select count(*) from access.credential) as credentials,
             (select count(*) from access.session) as sessions`);
    return JSON.stringify(rows);
  };
  let before = await stored();
  return {
    async begin() {
      before = await stored();
    },
    async expectNothing() {
      await pause(50);
      expect(echoes(system.output())).toBe(false);
      expect(system.output()).not.toMatch(/"level":(50|60)/);
      expect(await stored()).toBe(before);
    },
    end: () => sql.end(),
  };
}
