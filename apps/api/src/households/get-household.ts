import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { deedOf, householdTarget, judge, type Actor } from '#access';
import { foldPlain, householdActions, householdSubject, type Action } from '#casework';
import type { EventStore } from '#event-store';
import { denied, EVENT_STORE, KeptPeople, Names, notFound, openValues, VAULT } from '#perform';
import type { Vault } from '#vault';

/** A household with its members from–to, for the office that keeps it. */
export class GetHousehold extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(GetHousehold)
export class GetHouseholdHandler implements IQueryHandler<GetHousehold> {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(Names) private readonly names: Names,
    @Inject(KeptPeople) private readonly kept: KeptPeople,
  ) {}

  async execute({ actor, id }: GetHousehold): Promise<object> {
    const history = await this.log.read(`household-${id}`);
    const { office, members } = foldPlain(householdSubject, history);
    const [first, last] = [history[0], history.at(-1)];
    const naming = (await this.kept.naming([id])).get(id) ?? [];
    const target = householdTarget(office, naming);
    const judged = judge(actor, { see: 'household' }, target);
    if (!judged.allowed) throw denied(judged.status);
    if (!first || !last) throw notFound();
    const [[opened = {}], people] = await Promise.all([
      openValues(this.vault, [first.data as Sealed]),
      this.names.people([...new Set(members.map(({ person }) => person))]),
    ]);
    const persons = await this.kept.targets(people);
    // Whoever's case names the household sees its members; the office that registered it those it still keeps.
    const isTheirs = (person: string): boolean =>
      judge(actor, { see: 'household' }, { keptBy: naming }).allowed ||
      judge(actor, { see: 'person' }, persons.get(person) ?? {}).allowed;
    return {
      household: id,
      revision: last.revision,
      position: String(last.position),
      office,
      settlement: opened.settlement ?? null,
      address: opened.address ?? null,
      note: opened.note ?? null,
      members: members.map(({ person, from, left }) => ({
        person,
        name: isTheirs(person) ? (people.get(person)?.name ?? '') : '',
        from,
        to: left?.on ?? null,
      })),
      available: (householdActions as readonly Action[])
        .filter((action) => !action.opens && judge(actor, deedOf(action), target).allowed)
        .map(({ name }) => name),
    };
  }
}

/** Sealed values of a household, opened. */
interface Sealed {
  readonly settlement?: string;
  readonly address?: string;
  readonly note?: string;
}
