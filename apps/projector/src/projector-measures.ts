import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { EventStore } from '#event-store';
import type { Measures } from '#measures';
import { parkedStreams, rowsOf, type Query } from '#read-model';
import type { Watch } from './follow-settings';
import { rebuildKey } from './rebuild-run';
import type { Target } from './target';

/** More than so many are not counted: so many means "at least". */
const mostLag = 1_000;
/** What stands behind a gap counts as well, though it may not be applied yet. */
const whateverIsRecorded = 2n ** 63n - 1n;

interface StandRow {
  readonly name: string;
  readonly position: string;
  readonly failed: boolean;
}

/** How the checkpoints stand, and whether something stands in their way. */
export async function readStands(database: Query): Promise<StandRow[]> {
  return rowsOf<StandRow>(
    await database.query(`
      select name, position::text, exists (select from read.failure f where f.name = c.name) as failed
      from (select name, position from read.checkpoint union all select name, position from read.search_checkpoint) c`),
  );
}

interface Measured {
  readonly database: Query;
  readonly store: Pick<EventStore, 'head' | 'readAll'>;
  readonly targets: readonly Target[];
}

/** What the projector measures; what stands in the database is read when asked for. */
export class ProjectorMeasures implements Measures {
  readonly registry = new Registry();
  private readonly heldSince = new Map<string, Date | null>();
  private readonly live = this.gauge('kujdes_projection_live', '1 in the process that is live, 0 on standby');
  private readonly batches = this.counter('kujdes_projection_batches_total', 'Transactions that applied events');
  private readonly events = this.counter('kujdes_projection_events_total', 'Events applied');
  private readonly rows = this.counter('kujdes_projection_rows_total', 'Rows written or removed');
  private readonly failures = new Counter({
    name: 'kujdes_projection_failures_total',
    help: 'Times a projection was stopped, by the code of the reason',
    labelNames: ['projection', 'code'],
    registers: [this.registry],
  });
  private readonly seconds = new Histogram({
    name: 'kujdes_projection_batch_seconds',
    help: 'Reading, folding and writing of a batch',
    labelNames: ['projection'],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [this.registry],
  });
  private readonly applied = this.gauge('kujdes_projection_applied_position', 'Position the tables hold');
  private readonly lagEvents = this.gauge('kujdes_projection_lag_events', `Events behind it, ${mostLag} = at least`);
  private readonly lagSeconds = this.gauge('kujdes_projection_lag_seconds', 'Age of the oldest event behind it');
  private readonly failed = this.gauge('kujdes_projection_failed', '1 while something stands in the way');
  private readonly gapAge = this.gauge('kujdes_log_gap_age_seconds', 'How long a gap has held the log back');
  private readonly parked = this.gauge('kujdes_parked_streams', 'Streams that are parked');
  private readonly head = new Gauge({
    name: 'kujdes_log_head_position',
    help: 'Last settled position of the log',
    registers: [this.registry],
  });
  private readonly reachable = new Gauge({
    name: 'kujdes_database_reachable',
    help: '0 when log or tables could not be read; the figures read from them are then the last known',
    registers: [this.registry],
  });
  private readonly rebuilding = new Gauge({
    name: 'kujdes_rebuild_progress',
    help: 'Part of the log a running rebuild has folded, 0 to 1; none runs: -1',
    registers: [this.registry],
  });

  constructor(private readonly measured: Measured) {
    for (const { name } of measured.targets) this.watch(name).live(false);
  }

  /** Counts what a projector of this process tells. */
  watch(projection: string): Watch {
    return {
      live: (is) => {
        this.live.set({ projection }, is ? 1 : 0);
        if (!is) this.heldSince.set(projection, null);
      },
      applied: ({ events, rows, seconds }) => {
        this.batches.inc({ projection });
        this.events.inc({ projection }, events);
        this.rows.inc({ projection }, rows);
        this.seconds.observe({ projection }, seconds);
      },
      held: (since) => void this.heldSince.set(projection, since),
      failed: (code) => this.failures.inc({ projection, code }),
    };
  }

  /** Reads how log and tables stand. */
  async refresh(): Promise<void> {
    try {
      await this.readStands();
      this.reachable.set(1);
    } catch {
      this.reachable.set(0);
    }
  }

  private async readStands(): Promise<void> {
    const { database, store, targets } = this.measured;
    this.head.set(Number(await store.head()));
    const stands = await readStands(database);
    const parked = await parkedStreams(database);
    for (const { name: projection, logTimes, projections } of targets) {
      const stand = stands.find(({ name }) => name === projection);
      const after = BigInt(stand?.position ?? 0);
      const categories = logTimes ? undefined : projections.map(({ category }) => category);
      const behind = await store.readAll({ after, until: whateverIsRecorded, categories, limit: mostLag });
      const [oldest] = behind;
      this.applied.set({ projection }, Number(after));
      this.lagEvents.set({ projection }, behind.length);
      this.lagSeconds.set({ projection }, oldest ? secondsSince(new Date(oldest.recordedAt)) : 0);
      this.failed.set({ projection }, stand?.failed ? 1 : 0);
      this.parked.set({ projection }, parked.filter((each) => each.projection === projection).length);
      const held = this.heldSince.get(projection);
      this.gapAge.set({ projection }, held ? secondsSince(held) : 0);
    }
    this.rebuilding.set(await rebuildProgress(database));
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, labelNames: ['projection'], registers: [this.registry] });
  }

  private counter(name: string, help: string): Counter {
    return new Counter({ name, help, labelNames: ['projection'], registers: [this.registry] });
  }
}

const secondsSince = (at: Date): number => Math.max(0, (Date.now() - at.getTime()) / 1_000);

async function rebuildProgress(database: Query): Promise<number> {
  const [known] = rowsOf<{ is: boolean }>(await database.query(`select to_regclass('read.rebuild') is not null as is`));
  if (!known?.is) return -1;
  const [row] = rowsOf<{ progress: number }>(
    await database.query(`
      select coalesce(least(1, events_done::float8 / nullif(events_total, 0)), 0) as progress
      from read.rebuild where state not in ('done', 'failed') and exists (
        select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
          and database = (select oid from pg_database where datname = current_database())
          and (classid::bigint << 32 | objid::bigint) = ${rebuildKey}::bigint)`),
  );
  return row?.progress ?? -1;
}
