import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { judge, type Actor } from '#access';
import { caseActionOf, effective, entriesOf, replay, type CaseEntry, type ReferredOut } from '#casework';
import type { EventStore } from '#event-store';
import { CLOCK, denied, EVENT_STORE, localDay, Names, notFound, openValues, VAULT, type Clock } from '#perform';
import type { Vault } from '#vault';
import { Disclosures } from './disclosures';
import { referralAnswer } from './referral-answer';

/** One referral to the own provider, with what the provider's partners recorded about it. */
export class GetProviderReferral extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly id: string,
    readonly entry: string,
  ) {
    super();
  }
}

@QueryHandler(GetProviderReferral)
export class GetProviderReferralHandler implements IQueryHandler<GetProviderReferral> {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(Names) private readonly names: Names,
    @Inject(Disclosures) private readonly disclosures: Disclosures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ actor, id, entry }: GetProviderReferral): Promise<object> {
    const history = await this.log.read(`case-${id}`);
    const entries = effective(history);
    const state = replay(entries, caseActionOf);
    const referral = state.referredOut.find((each) => each.entry === entry);
    const judged = judge(actor, { see: 'provider-referral' }, referral ? { referredTo: [referral.provider] } : {});
    if (!judged.allowed) throw denied(judged.status);
    if (!referral) throw notFound();
    const own = entriesOf(history).filter((each) => isOwn(each, referral));
    const [[disclosure], opened, names] = await Promise.all([
      this.disclosures.of([{ referral, entries }]),
      openValues(this.vault, own.map(contentOf)),
      this.names.providers([referral.provider]),
    ]);
    const recorded = new Map(history.map((event) => [event.id, event.recordedAt]));
    return {
      ...referralAnswer(id, state, referral, localDay(this.clock()), disclosure),
      entries: own.map((each, index) => ({
        entry: each.id,
        action: caseActionOf(each.type).name,
        event: each.type,
        on: each.on,
        recordedAt: recorded.get(each.id),
        content: opened[index],
        withdrawn: each.withdrawn,
        corrected: each.corrected,
      })),
      names: Object.fromEntries(names),
    };
  }
}

/** Recorded by a partner of the referral's provider: its answer, or a service for somebody referred. */
function isOwn({ role, office, data, on }: CaseEntry, { entry, provider, persons, from }: ReferredOut): boolean {
  if (role !== 'partner' || office !== provider) return false;
  const { referral, for: served = [] } = data as { referral?: string; for?: readonly string[] };
  return referral === entry || (referral === undefined && from <= on && served.some((each) => persons.includes(each)));
}

/** The content as the partner wrote it; words of the centre's correction are not the partner's to read. */
function contentOf({ data, corrected }: CaseEntry): object {
  if (!corrected) return data;
  const { note: _, ...rest } = data as { note?: unknown };
  return rest;
}
