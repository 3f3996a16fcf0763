import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, type Actor } from '#access';
import { caseActionOf, effective, isDay, replay } from '#casework';
import type { EventStore } from '#event-store';
import { badInput, CLOCK, denied, EVENT_STORE, localDay, Names, type Clock } from '#perform';
import { DATA_SOURCE } from '../tokens';
import { Disclosures } from './disclosures';
import { referralAnswer } from './referral-answer';

const most = 50;

/** Referrals to the provider somebody is a partner of, the latest first. */
export class ListProviderReferrals extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly cursor?: string,
  ) {
    super();
  }
}

interface Row {
  readonly entry: string;
  readonly case_id: string;
  readonly from_on: string;
}

const page = `
select entry, case_id, from_on::text from read.provider_referral
where provider_id = any($1::uuid[]) and ($2::date is null or (from_on, entry) < ($2, $3::uuid))
order by from_on desc, entry desc limit $4`;

@QueryHandler(ListProviderReferrals)
export class ListProviderReferralsHandler implements IQueryHandler<ListProviderReferrals> {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(Names) private readonly names: Names,
    @Inject(Disclosures) private readonly disclosures: Disclosures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ actor, cursor }: ListProviderReferrals): Promise<object> {
    const judged = judge(actor, { see: 'provider-referrals' }, {});
    if (!judged.allowed) throw denied(judged.status);
    const providers = actor?.roles.filter(({ role }) => role === 'partner').map(({ office }) => office) ?? [];
    const after = cursor === undefined ? undefined : readCursor(cursor);
    const rows: Row[] = await this.database.query(page, [providers, after?.on ?? null, after?.entry ?? null, most + 1]);
    const shown = rows.slice(0, most);
    const last = rows.length > most ? shown.at(-1) : undefined;
    const [answers, names] = await Promise.all([this.answers(actor, shown), this.names.providers(providers)]);
    return {
      referrals: answers,
      next: last ? Buffer.from(`${last.from_on} ${last.entry}`).toString('base64url') : null,
      names: Object.fromEntries(names),
    };
  }

  /** The table says only where a referral is; what it is now, and what is disclosed, the case itself says. */
  private async answers(actor: Actor | undefined, rows: readonly Row[]): Promise<object[]> {
    const today = localDay(this.clock());
    const streams = await this.log.readMany([...new Set(rows.map((row) => `case-${row.case_id}`))]);
    const found = rows.flatMap(({ case_id: id, entry }) => {
      const entries = effective(streams.get(`case-${id}`) ?? []);
      const state = replay(entries, caseActionOf);
      const referral = state.referredOut.find((each) => each.entry === entry);
      const judged = judge(actor, { see: 'provider-referral' }, referral ? { referredTo: [referral.provider] } : {});
      return referral && judged.allowed ? [{ id, entries, state, referral }] : [];
    });
    const told = await this.disclosures.of(found);
    return found.map(({ id, state, referral }, index) => referralAnswer(id, state, referral, today, told[index]));
  }
}

const cursorForm = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function readCursor(cursor: unknown): { on: string; entry: string } {
  const read = typeof cursor === 'string' ? cursorForm.exec(Buffer.from(cursor, 'base64url').toString()) : null;
  const [, on, entry] = read ?? [];
  if (!isDay(on) || entry === undefined) throw badInput([{ field: 'cursor', code: 'NOT_A_CURSOR' }]);
  return { on, entry };
}
