import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { JsonObject, NewEvent } from '#event-store';
import { readDatabase, type ReadDatabase } from '../../../test/setup/read-database';
import { follow } from '../src/follow';
import type { FollowSettings } from '../src/follow-settings';
import { liveTables, type Target } from '../src/target';

export interface ProjectorFixture {
  readonly database: ReadDatabase;
  readonly projector: DataSource;
  /** Lines a projector logged. */
  readonly logged: string[];
  /** Starts a projector; the function returned ends it and waits. */
  start(target?: Target, sources?: FollowSettings['sources'], frozenMs?: number): () => Promise<void>;
  append(stream: string, type: string, data: object, schema?: number): Promise<bigint>;
  /** A referral of one person; answers the case's id. */
  refer(person?: string): Promise<string>;
  /** Waits until the tables hold everything in the log. */
  caughtUp(): Promise<void>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

export async function projectorFixture(): Promise<ProjectorFixture> {
  const database = await readDatabase();
  const projector = await database.source('kujdes_projector');
  const logged: string[] = [];
  const running: (() => Promise<void>)[] = [];
  const rows: ProjectorFixture['rows'] = async (sql) => (await database.owner.query<Record<string, unknown>>(sql)).rows;
  const log = (fields: object, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`);

  const append: ProjectorFixture['append'] = async (stream, type, data, schema = 1) => {
    const metadata = { actor: randomUUID(), role: 'caseworker', office: 'qps-peje' };
    const event: NewEvent = { id: randomUUID(), type, schema, on: '2024-03-01', data: data as JsonObject, metadata };
    const answer = await database.store.append([{ stream, expect: 'any', events: [event] }]);
    if (answer.outcome !== 'appended') throw new Error(answer.outcome);
    return answer.position;
  };

  return {
    database,
    projector,
    logged,
    rows,
    append,
    start(target = liveTables, sources = database, frozenMs = 60_000) {
      const ending = new AbortController();
      const pauseMs = { passing: 20, poisoned: 50, standby: 20, frozen: frozenMs };
      const settings = { database: projector, sources, target, signal: ending.signal, pauseMs };
      const done = follow({ ...settings, log: { info: log, error: log } });
      const end = async (): Promise<void> => {
        ending.abort();
        await done;
      };
      running.push(end);
      return end;
    },
    async refer(person = randomUUID()) {
      const id = randomUUID();
      const data = { on: '2024-03-01', channel: 'police', for: [person], urgency: 'normal' };
      await append(`case-${id}`, 'ReferralReceived', data);
      return id;
    },
    async caughtUp() {
      const head = await database.store.head();
      for (let tries = 0; tries < 500; tries += 1) {
        const [row] = await rows(`select position from read.checkpoint where name = 'tables'`);
        if (BigInt(String(row?.['position'])) >= head) return;
        await sleep(10);
      }
      throw new Error(`not caught up: ${logged.join('\n')}`);
    },
    async drop() {
      for (const end of running) await end();
      await database.drop();
    },
  };
}
