import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { System } from '../../setup/system';
import { openConnection, type Connection } from './connection';

interface OpenCase {
  readonly id: string;
  readonly person: string;
}

/** Caseworkers who record services in many open cases over HTTP. */
export interface CaseLoad {
  /** Everything the api has acknowledged: the entry's id and its position. */
  readonly acknowledged: readonly Acknowledged[];
  /** So many connections, each sends when it has its answer; milliseconds of each action. */
  allAtOnce(connections: number, ms: number): Promise<number[]>;
  /** So many actions a second, whether answered or not; milliseconds from when each was due. `told` hears of each answer. */
  atRate(perSecond: number, ms: number, told?: (action: Acknowledged) => void): Promise<number[]>;
  /** A connection of its own, signed in alike. */
  connection(): Promise<Connection>;
  /** Throws unless the log holds each acknowledged action once and no other. */
  check(): Promise<void>;
  end(): void;
}

interface Acknowledged {
  readonly entry: string;
  readonly position: string;
}

const setupConnections = 16;

/** Opens `cases` cases of one office; the account must be there. */
export async function caseLoad(system: System, cases: number): Promise<CaseLoad> {
  const token = await tokenOf(system, 'supervisor@mitrovica');
  const open: Connection[] = [];
  const more = async (count: number): Promise<Connection[]> => {
    while (open.length < count) open.push(await openConnection(system.url, token));
    return open.slice(0, count);
  };
  const worked = await openCases(await more(setupConnections), cases);
  const acknowledged: Acknowledged[] = [];
  let turn = 0;

  const act = async (connection: Connection): Promise<Acknowledged> => {
    const at = turn++;
    const { id, person } = worked[at % worked.length] ?? { id: '', person: '' };
    const body = { on: dayOf(at), kind: 'psychosocial-support', for: [person] };
    const action = await made<Acknowledged>(connection, `/api/cases/${id}/actions/deliver-service`, body);
    acknowledged.push(action);
    return action;
  };

  return {
    acknowledged,
    async allAtOnce(connections, ms) {
      const took: number[] = [];
      const until = performance.now() + ms;
      const work = async (connection: Connection): Promise<void> => {
        for (let from = performance.now(); from < until; from = performance.now()) {
          await act(connection);
          took.push(performance.now() - from);
        }
      };
      await Promise.all((await more(connections)).map(work));
      return took;
    },
    async atRate(perSecond, ms, told) {
      const took: number[] = [];
      const free = [...(await more(100))];
      const waiting: ((connection: Connection) => void)[] = [];
      const under: Promise<void>[] = [];
      const one = async (due: number): Promise<void> => {
        // In turn: the api closes what nobody uses for a minute.
        const connection = free.shift() ?? (await new Promise<Connection>((resolve) => waiting.push(resolve)));
        const action = await act(connection);
        took.push(performance.now() - due);
        const next = waiting.shift();
        if (next) next(connection);
        else free.push(connection);
        told?.(action);
      };
      const from = performance.now();
      for (let sent = 0; sent < (perSecond * ms) / 1000; sent += 1) {
        const due = from + (sent * 1000) / perSecond;
        if (due > performance.now()) await pause(due - performance.now());
        under.push(one(due));
      }
      await Promise.all(under);
      return took;
    },
    connection: () => openConnection(system.url, token),
    async check() {
      const client = new Client({ connectionString: system.databaseUrl });
      await client.connect();
      const sql = `select id as entry, position::text from log.events where type = 'ServiceDelivered' order by log.events.position`;
      const { rows } = await client.query<Acknowledged>(sql);
      await client.end();
      const told = new Map(acknowledged.map(({ entry, position }) => [entry, position]));
      const same = rows.every(({ entry, position }) => told.get(entry) === position);
      if (!same || told.size !== acknowledged.length || rows.length !== told.size)
        throw new Error(`${acknowledged.length} actions were acknowledged, ${rows.length} are in the log`);
    },
    end: () => open.forEach((connection) => connection.end()),
  };
}

async function openCases(connections: readonly Connection[], cases: number): Promise<OpenCase[]> {
  const opened: OpenCase[] = [];
  let begun = 0;
  const work = async (connection: Connection): Promise<void> => {
    while (begun++ < cases) {
      const woman = { firstName: 'Provë', lastName: 'Shembullore', attributes: { sex: 'female', birth: '1990' } };
      const { person } = await made<{ person: string }>(connection, '/api/people', woman);
      const referral = { on: '2024-01-04', channel: 'police', for: [person], urgency: 'urgent' };
      const received = await made<{ case: string }>(connection, '/api/cases/actions/receive-referral', referral);
      const path = `/api/cases/${received.case}/actions`;
      await made(connection, `${path}/open-case`, { on: '2024-01-05' });
      const category = { on: '2024-01-05', category: 'domestic-violence-survivors', for: [person] };
      await made(connection, `${path}/assign-category`, category);
      opened.push({ id: received.case, person });
    }
  };
  await Promise.all(connections.map(work));
  return opened;
}

async function made<Body>(connection: Connection, path: string, body: object): Promise<Body> {
  const reply = await connection.send('POST', path, JSON.stringify(body));
  if (reply.status > 201)
    throw new Error(`${path.split('/').at(-1) ?? ''} was answered ${reply.status}: ${reply.body}`);
  return JSON.parse(reply.body) as Body;
}

async function tokenOf(system: System, username: string): Promise<string> {
  const body = JSON.stringify({ username, password: system.password, for: 'program' });
  const heads = { 'content-type': 'application/json' };
  const answer = await fetch(`${system.url}/api/session`, { method: 'POST', headers: heads, body });
  if (answer.status !== 201) throw new Error(`${username} cannot sign in`);
  return ((await answer.json()) as { token: string }).token;
}

const dayOf = (turn: number): string => `2024-0${1 + (turn % 6)}-${String(6 + (turn % 20)).padStart(2, '0')}`;
