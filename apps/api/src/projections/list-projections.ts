import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, type Actor } from '#access';
import type { EventStore } from '#event-store';
import { denied, EVENT_STORE } from '#perform';
import { parkedStreams } from '#read-model';
import { DATA_SOURCE } from '../tokens';

/** How far each projection is, what stopped it, and which streams are parked: positions, codes and ids only. */
export class ListProjections extends Query<object> {
  constructor(readonly actor: Actor | undefined) {
    super();
  }
}

interface StandRow {
  readonly projection: string;
  readonly position: string;
  readonly appliedAt: Date;
  readonly code: string | null;
  readonly at: string | null;
  readonly reason: string | null;
  readonly since: Date | null;
}

const sql = `
  select c.name as projection, c.position::text as position, c.applied_at as "appliedAt",
    f.code, f.position::text as at, f.reason, f.failed_at as since
  from (
    select name, position, applied_at from read.checkpoint
    union all select name, position, applied_at from read.search_checkpoint
  ) c
  left join read.failure f on f.name = c.name order by c.name`;

@QueryHandler(ListProjections)
export class ListProjectionsHandler implements IQueryHandler<ListProjections> {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(EVENT_STORE) private readonly log: EventStore,
  ) {}

  async execute({ actor }: ListProjections): Promise<object> {
    const judged = judge(actor, { see: 'projections' }, {});
    if (!judged.allowed) throw denied(judged.status);
    const head = await this.log.head();
    const rows: StandRow[] = await this.database.query(sql);
    const parked = await parkedStreams(this.database);
    return {
      head: String(head),
      projections: rows.map(({ projection, position, appliedAt, code, at, reason, since }) => ({
        projection,
        position,
        appliedAt: appliedAt.toISOString(),
        failure: code === null ? null : { code, position: at, reason, since: since?.toISOString() },
      })),
      parked: parked.map(({ projection, stream, deed, reason, position, failure, parkedBy, parkedAt }) => ({
        projection,
        stream,
        state: deed,
        reason,
        position,
        failure,
        by: parkedBy,
        since: parkedAt.toISOString(),
      })),
    };
  }
}
