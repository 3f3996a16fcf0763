import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { canonicalBytes, type EventStore, type NewEvent, type StreamWrite } from '#event-store';

/** What the writers know: every event they were told is in the log, and when. */
export interface Oracle {
  acknowledgedAt: Map<string, number>;
  over: boolean;
  rolledBack: number;
  held: number;
  repeated: number;
  conflicts: number;
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export const randomNumber = (from: number, to: number) => from + Math.floor(Math.random() * (to - from + 1));

const categories = ['case', 'person', 'provider'];
const randomStream = () => `${categories[randomNumber(0, 2)]}-${randomNumber(1, 20)}`;
const randomStreams = (count: number) => [...new Set(Array.from({ length: count }, randomStream))].sort();
const someEvents = (): NewEvent[] =>
  Array.from({ length: randomNumber(1, 3) }, () => ({
    id: randomUUID(),
    type: 'VisitRecorded',
    schema: 1,
    on: '2024-03-05',
    data: { text: 'x'.repeat(randomNumber(0, 300)) },
    metadata: { actor: 'account-1' },
  }));

function acknowledge(oracle: Oracle, events: readonly NewEvent[]): void {
  const now = Date.now();
  for (const { id } of events) oracle.acknowledgedAt.set(id, now);
}

/** Appends as an application does: sent again after an error, and sometimes without need. */
export async function writeAppends(store: EventStore, oracle: Oracle): Promise<void> {
  while (!oracle.over) {
    const writes: StreamWrite[] = randomStreams(randomNumber(1, 3)).map((stream) => ({
      stream,
      expect: randomNumber(1, 5) === 1 ? randomNumber(0, 50) : 'any',
      events: someEvents(),
    }));
    const answer = await appendUntilAnswered(store, writes);
    if (answer.outcome === 'id-taken') throw new Error('a fresh id is taken');
    if (answer.outcome === 'conflict') {
      oracle.conflicts += 1;
      continue;
    }
    acknowledge(
      oracle,
      writes.flatMap(({ events }) => events),
    );
    if (randomNumber(1, 5) === 1) {
      const again = await appendUntilAnswered(store, writes);
      if (again.outcome !== 'appended' || !again.repeated || again.position !== answer.position) {
        throw new Error('a retry got another answer');
      }
      oracle.repeated += 1;
    }
    await pause(randomNumber(0, 8));
  }
}

/** Connections are cut now and then: whether the append was done is only known by sending it again. */
async function appendUntilAnswered(store: EventStore, writes: StreamWrite[]) {
  for (;;) {
    try {
      return await store.append(writes);
    } catch (error) {
      if (!/57P01|Connection terminated|ECONNRESET/.test(`${(error as { code?: string }).code} ${String(error)}`))
        throw error;
      await pause(5);
    }
  }
}

/** Transactions of one or two appends that are kept open for a while, then committed or rolled back. */
export async function holdAppends(client: Client, oracle: Oracle): Promise<void> {
  while (!oracle.over) {
    await client.query('begin');
    const events: NewEvent[] = [];
    for (const stream of randomStreams(2)) {
      const next = someEvents();
      await client.query(`select * from log.append($1, '{-3}', $2, $3, $4, $5, null)`, [
        [stream],
        next.map(() => 1),
        next.map(({ id }) => id),
        next.map(({ type }) => type),
        next.map((event) => canonicalBytes(stream, event)),
      ]);
      events.push(...next);
      await pause(randomNumber(0, 40));
    }
    if (randomNumber(1, 2) === 1) {
      await client.query('rollback');
      oracle.rolledBack += 1;
    } else {
      await client.query('commit');
      oracle.held += 1;
      acknowledge(oracle, events);
    }
  }
}
