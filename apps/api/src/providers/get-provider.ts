import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { deedOf, judge, type Actor } from '#access';
import {
  foldPlain,
  freePlaces,
  licensedUntil,
  licenceStateOn,
  providerActions,
  providerSubject,
  providerWarningsOn,
  type Action,
  type ProviderState,
} from '#casework';
import type { EventStore } from '#event-store';
import { CLOCK, denied, EVENT_STORE, localDay, Names, notFound, openValues, VAULT, type Clock } from '#perform';
import type { Vault } from '#vault';

/** A provider's page: its licences, suspensions and family, for its own office. */
export class GetProvider extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly id: string,
  ) {
    super();
  }
}

const familyActions = ['add-family-member', 'remove-family-member'];

@QueryHandler(GetProvider)
export class GetProviderHandler implements IQueryHandler<GetProvider> {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(Names) private readonly names: Names,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ actor, id }: GetProvider): Promise<object> {
    const history = await this.log.read(`provider-${id}`);
    const state = foldPlain(providerSubject, history);
    const [first, last] = [history[0], history.at(-1)];
    const judged = judge(actor, { see: 'provider-page' }, last ? { office: state.office } : {});
    if (!judged.allowed) throw denied(judged.status);
    if (!first || !last) throw notFound();
    const today = localDay(this.clock());
    const numbers = state.licences.map(
      ({ entry }) => ({ number: history.find((event) => event.id === entry)?.data['number'] }) as Sealed,
    );
    const [opened, people] = await Promise.all([
      openValues<Sealed>(this.vault, [first.data as Sealed, ...numbers]),
      this.names.people(state.members.map(({ person }) => person)),
    ]);
    const [{ name = '', address = null, municipality = null } = {}, ...open] = opened;
    const free = freePlaces(state);
    return {
      provider: id,
      revision: last.revision,
      position: String(history.reduce((most, { position }) => (position > most ? position : most), 0n)),
      name,
      address,
      kind: state.kind,
      office: state.office,
      municipality,
      places: state.places,
      free,
      licence: { state: licenceStateOn(state, state.kind, today), until: licensedUntil(state, today) ?? null },
      warnings: providerWarningsOn({ ...state, free }, today),
      closed: state.closed ?? null,
      licences: state.licences.map((each, index) => ({ ...each, number: open[index]?.number ?? null })),
      suspensions: state.suspensions,
      members: state.members.map((each) => ({ ...each, name: people.get(each.person)?.name ?? '' })),
      available: available(actor, state),
    };
  }
}

/** Sealed values of a provider, opened. */
interface Sealed {
  readonly name?: string;
  readonly address?: string | null;
  readonly municipality?: string | null;
  readonly number?: string;
}

/** Names of the actions on a provider of this kind that somebody may do. */
const available = (actor: Actor | undefined, { kind, office }: ProviderState): string[] =>
  (providerActions as readonly Action[])
    .filter((action) => !action.opens && judge(actor, deedOf(action), { office }).allowed)
    .map(({ name }) => name)
    .filter((name) => kind === 'foster-family' || !familyActions.includes(name));
