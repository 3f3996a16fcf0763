import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { EventStore, RecordedEvent } from '#event-store';
import { copyRows, idsIn, numberIds } from '#read-model';
import { reasonOf, isPassing } from './failure';
import { foldHistories, streamsOf, type Sources } from './fold-streams';
import { inTransaction } from './in-transaction';
import { projections, searchProjections } from './projections';
import { claimPart, partDone, type RebuildRun } from './rebuild-run';

/** Where a worker reads and writes; its database logs in as kujdes_projector and has two connections for it. */
export interface PartSources {
  readonly database: DataSource;
  readonly sources: Pick<Sources, 'vault'> & { readonly store: Pick<EventStore, 'histories'> };
}

/** The first event of its part that cannot be folded: in a rebuild nothing is skipped. */
export class Unfoldable extends Error {
  constructor({ stream, position }: Pick<RecordedEvent, 'stream' | 'position'>, cause: unknown) {
    super(`the event at position ${String(position)} of ${stream} cannot be folded: ${reasonOf(cause).reason}`);
    this.name = 'Unfoldable';
  }
}

/** The set and the names are folded from the same histories. */
export const allProjections = [...projections, ...searchProjections];

/** Fills parts until none is left; several workers share them. Throws Unfoldable. */
export async function fillParts({ database, sources }: PartSources, run: RebuildRun): Promise<void> {
  const runner = database.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  const attempt = async (histories: readonly RecordedEvent[][]): Promise<void> => {
    streamsOf(
      histories.flatMap((history) => history.slice(0, 1)),
      allProjections,
    ); // also kinds that nobody knows
    const folded = await foldHistories(sources.vault, allProjections, histories);
    // Short numbers are no part of the set: made at once, so that no worker waits for another's part.
    const numbers = await numberIds(database, idsIn(folded));
    for (const { table, rows } of folded) await copyRows(client, table, rows, numbers);
  };
  try {
    await runner.query('set statement_timeout = 0');
    await runner.query('set idle_in_transaction_session_timeout = 0');
    while (await inTransaction(runner, () => fillNext(runner, sources.store, run, attempt)));
  } catch (error) {
    if (!(error instanceof FailedPage)) throw error;
    throw (await unfoldableIn(error.histories, (prefix) => tried(runner, () => attempt([prefix])))) ?? error.cause;
  } finally {
    await runner.query('discard all').catch(() => undefined);
    await runner.release();
  }
}

class FailedPage extends Error {
  constructor(
    readonly histories: readonly RecordedEvent[][],
    override readonly cause: unknown,
  ) {
    super('histories could not be folded');
  }
}

async function fillNext(
  runner: QueryRunner,
  store: PartSources['sources']['store'],
  run: RebuildRun,
  attempt: (histories: readonly RecordedEvent[][]) => Promise<void>,
): Promise<boolean> {
  const part = await claimPart(runner, run);
  if (part === undefined) return false;
  const seconds = new Map<number, bigint>();
  let events = 0;
  for await (const histories of store.histories({ until: run.until, part: { index: part, of: run.parts } })) {
    try {
      await attempt(histories);
    } catch (error) {
      throw isPassing(error) ? error : new FailedPage(histories, error);
    }
    for (const history of histories) {
      events += history.length;
      for (const { position, recordedAt } of history) {
        const second = Math.floor(Date.parse(recordedAt) / 1000);
        const first = seconds.get(second);
        if (first === undefined || position < first) seconds.set(second, position);
      }
    }
  }
  await copySeconds(runner, seconds);
  await partDone(runner, run, part, events);
  return true;
}

async function copySeconds(runner: QueryRunner, seconds: ReadonlyMap<number, bigint>): Promise<void> {
  await runner.query(
    `insert into read.rebuild_second (second, position) select * from unnest($1::bigint[], $2::bigint[])`,
    [[...seconds.keys()], [...seconds.values()].map(String)],
  );
}

/** Names the event in the way: the last of the shortest beginning of a history that fails. */
export async function unfoldableIn(
  histories: readonly RecordedEvent[][],
  failureOf: (prefix: RecordedEvent[]) => Promise<unknown>,
): Promise<Unfoldable | undefined> {
  for (const history of histories) {
    if ((await failureOf(history)) === undefined) continue;
    for (const [index, event] of history.entries()) {
      const failure = await failureOf(history.slice(0, index + 1));
      if (failure !== undefined) return new Unfoldable(event, failure);
    }
  }
  return undefined;
}

/** What the work failed with, none of it kept; undefined when it went well. */
async function tried(runner: QueryRunner, work: () => Promise<void>): Promise<unknown> {
  await runner.query('begin');
  const failure = await work().then(
    () => undefined,
    (error: unknown) => error,
  );
  await runner.query('rollback');
  if (isPassing(failure)) throw failure;
  return failure;
}
