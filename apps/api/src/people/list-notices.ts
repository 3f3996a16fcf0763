import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, type Actor } from '#access';
import { findNotices } from '#access-tables';
import { denied, Names } from '#perform';
import { DATA_SOURCE } from '../tokens';

/** That other offices looked for persons of restricted cases of the own office. */
export class ListNotices extends Query<object> {
  constructor(readonly actor: Actor | undefined) {
    super();
  }
}

/** The offices whose notices somebody reads: those where a role that may is held. */
export const officesTold = (actor: Actor): string[] => [
  ...new Set(
    actor.roles
      .filter((holding) => judge({ ...actor, roles: [holding] }, { see: 'notices' }, {}).allowed)
      .map(({ office }) => office),
  ),
];

@QueryHandler(ListNotices)
export class ListNoticesHandler implements IQueryHandler<ListNotices> {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(Names) private readonly names: Names,
  ) {}

  async execute({ actor }: ListNotices): Promise<object> {
    const judged = judge(actor, { see: 'notices' }, {});
    if (!judged.allowed) throw denied(judged.status);
    if (!actor) throw denied(401);
    const notices = await findNotices(this.database, officesTold(actor));
    const still = new Set(await this.stillTheirs(notices));
    const named = await this.names.people([...new Set(notices.map(({ person }) => person))]);
    return {
      notices: notices.map(({ at, ...notice }) => ({
        ...notice,
        // A case that went to another office takes its names along.
        name: still.has(notice.notice) ? (named.get(notice.person)?.name ?? '') : '',
        at: at.toISOString(),
      })),
    };
  }

  private async stillTheirs(notices: readonly { notice: string; office: string; person: string }[]): Promise<string[]> {
    const rows: { notice: string }[] = await this.database.query(
      `select notice from unnest($1::text[], $2::text[], $3::uuid[]) as told(notice, office, person)
       where exists (select 1 from read.case_summary c where c.office = told.office and c.beneficiaries @> array[told.person])`,
      [notices.map(({ notice }) => notice), notices.map(({ office }) => office), notices.map(({ person }) => person)],
    );
    return rows.map(({ notice }) => notice);
  }
}
