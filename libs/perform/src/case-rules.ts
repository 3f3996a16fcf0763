import { Inject, Injectable } from '@nestjs/common';
import { caseTarget, type Target } from '#access';
import {
  caseActionOf,
  caseActions,
  effective,
  entriesOf,
  fieldsOf,
  foldPlain,
  householdSubject,
  isRefusal,
  perform,
  providerSubject,
  readInput,
  refusal,
  refusalToPartner,
  readCorrection,
  replay,
  withOneMore,
  type Action,
  type CaseAround,
  type CaseEntry,
  type CaseState,
  type HistoryEvent,
  type InputClass,
  type PlaceChange,
  type ProviderState,
  type Refusal,
} from '#casework';
import type { EventStore, Expectation } from '#event-store';
import { People } from './people';
import { Problem } from './problem';
import { Accounts } from './accounts';
import { KeptPeople } from './kept-people';
import { EVENT_STORE } from './tokens';
import type { Accepted, Judgable, Read, SideWrite, SubjectRules } from './subject-rules';

/** Whom and what entries name, by id. */
interface Named {
  readonly persons: Set<string>;
  readonly providers: Set<string>;
  readonly accounts: Set<string>;
}

const setOf: Readonly<Record<string, keyof Named>> = {
  person: 'persons',
  persons: 'persons',
  provider: 'providers',
  account: 'accounts',
};

/** Notes the ids standing in an input's fields and those of its groups. */
function note(named: Named, type: InputClass, input: object): void {
  for (const { kind, name, group } of fieldsOf(type)) {
    const into = setOf[kind];
    if (!into && kind !== 'group') continue;
    const value: unknown = Reflect.get(input, name);
    if (value === undefined) continue;
    if (into) for (const id of [value].flat()) named[into].add(id as string);
    else if (group && value) note(named, group, value);
  }
}

/** What a case names as its entries stand after corrections: beneficiaries, household, carers, providers, managers. */
function namedBy(entries: readonly CaseEntry[]): Named {
  const named: Named = { persons: new Set(), providers: new Set(), accounts: new Set() };
  for (const { type, data } of entries) note(named, caseActionOf(type).input, data);
  return named;
}

/** A history as it stands, and the case it makes. */
interface Replayed {
  readonly entries: readonly CaseEntry[];
  readonly state: CaseState;
}

/** Cases: judged by replaying the whole history, with the people and providers it names. */
@Injectable()
export class CaseRules implements SubjectRules {
  readonly actions = caseActions;
  private readonly replays = new WeakMap<readonly HistoryEvent[], Replayed>();

  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(People) private readonly people: People,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(KeptPeople) private readonly kept: KeptPeople,
  ) {}

  standing(history: readonly HistoryEvent[]): Target {
    return caseTarget(this.replayed(history).state);
  }

  /** What rights and rules are judged by, once for each history read. */
  private replayed(history: readonly HistoryEvent[]): Replayed {
    const known = this.replays.get(history);
    if (known) return known;
    const entries = effective(history);
    const replayed = { entries, state: replay(entries, caseActionOf) };
    this.replays.set(history, replayed);
    return replayed;
  }

  read(action: Action, body: unknown, history: readonly HistoryEvent[]): Read {
    return 'repairs' in action && action.repairs === 'correct'
      ? readCorrection(history, body)
      : readInput(action.input, body);
  }

  alreadyOpen(): Problem {
    return new Problem(409, 'already-there', 'This case exists');
  }

  async judge({ id, history, candidate, action, input, made, who, today }: Judgable): Promise<Refusal | Accepted> {
    const { entries, state } = this.replayed(history);
    const households = householdsIn(input).filter((each) => !made.has(each) && each !== state.household?.id);
    for (const household of households) {
      if (!(await this.isHouseholdOf(household, state.office))) return unknownHousehold;
    }
    // Of what is no entry there is nothing a repair could change.
    const namesNone = 'entry' in input && !entriesOf(history).some(({ id: entry }) => entry === input.entry);
    const named = namedBy(namesNone ? entries : withOneMore(history, entries, candidate));
    const before = namedBy(entries);
    const brought = [...named.persons].filter((person) => !before.persons.has(person));
    note(named, action.input, input);
    const providerIds = [...new Set([...state.stays.flatMap(({ provider }) => provider ?? []), ...named.providers])];
    const [persons, strangers, streams, workers] = await Promise.all([
      this.people.segmentsOf([...new Set([...state.beneficiaries, ...named.persons])]),
      this.strangersTo(state.office || who.office, brought, households),
      this.log.readMany(providerIds.map((provider) => `provider-${provider}`)),
      this.workersOf(state.offices.length > 0 ? state.offices.map(({ office }) => office) : [who.office], [
        ...named.accounts,
      ]),
    ]);
    for (const person of strangers) persons.delete(person);
    const providers = new Map<string, ProviderState>();
    for (const provider of providerIds) {
      const events = streams.get(`provider-${provider}`) ?? [];
      if (events.length > 0) providers.set(provider, foldPlain(providerSubject, events));
    }
    const around: CaseAround = { today, who, persons, providers, workers };
    const outcome = perform(history, candidate, caseActionOf, around);
    if (isRefusal(outcome)) return who.role === 'partner' ? refusalToPartner(outcome) : outcome;
    const revision = (provider: string): Expectation => (streams.get(`provider-${provider}`)?.length ?? 0) - 1;
    // A later shape of the action must not be read into an earlier correction: it says which shape its content has.
    const repaired = 'entry' in input && history.find((event) => event.id === input.entry);
    const metadata = repaired
      ? { repairs: `${repaired.type}/${String(caseActionOf(repaired.type).schema)}` }
      : undefined;
    return { writes: placeWrites(outcome.places, id, candidate.on, revision), metadata };
  }

  /** Which of the accounts may be case manager at each of the offices. */
  private async workersOf(
    offices: readonly string[],
    accounts: readonly string[],
  ): Promise<Map<string, ReadonlySet<string>>> {
    const found = [...new Set(offices)].map(async (office) => {
      const workers = await this.accounts.workersAmong(accounts, office);
      return [office, workers] as const;
    });
    return new Map(await Promise.all(found));
  }

  /** A household the office registered, or one that an earlier case of the office keeps. */
  private async isHouseholdOf(id: string, office: string): Promise<boolean> {
    const registered = foldPlain(householdSubject, await this.log.read(`household-${id}`));
    if (registered.office === office) return true;
    return (await this.kept.naming([id])).get(id)?.includes(office) ?? false;
  }

  /** Of the persons newly brought into the case those the office may not name: they are not registered for it. */
  private async strangersTo(
    office: string,
    brought: readonly string[],
    households: readonly string[],
  ): Promise<string[]> {
    if (brought.length === 0) return [];
    const [named, streams] = await Promise.all([
      this.kept.namedBy(office, brought),
      this.log.readMany(households.map((household) => `household-${household}`)),
    ]);
    const members = [...streams.values()].flatMap((history) => foldPlain(householdSubject, history).members);
    return brought.filter((person) => !named.has(person) && !members.some((member) => member.person === person));
  }
}

const unknownHousehold = refusal(
  'UNKNOWN_HOUSEHOLD',
  {
    sq: 'Zyra nuk e ka këtë familje, as të regjistruar as në një rast: lëreni bosh për një familje të re.',
    sr: 'Služba nema ovo domaćinstvo, ni evidentirano ni u nekom slučaju: ostavite prazno za novo domaćinstvo.',
    en: 'The office has no such household, neither registered nor in a case: leave it empty for a new one.',
  },
  'household.id',
);

/** Households an input names by id, also in the content of a correction. */
function householdsIn(input: object): string[] {
  const { household, content } = input as { household?: { id?: string }; content?: object };
  return [...(household?.id === undefined ? [] : [household.id]), ...(content ? householdsIn(content) : [])];
}

function placeWrites(
  places: readonly PlaceChange[],
  id: string,
  on: string,
  revision: (provider: string) => Expectation,
): SideWrite[] {
  return [...new Set(places.map(({ provider }) => provider))].map((provider) => ({
    stream: `provider-${provider}`,
    expect: revision(provider),
    events: places
      .filter((place) => place.provider === provider)
      .map(({ person, change }) => ({
        type: change === 'taken' ? 'PlaceTaken' : 'PlaceReleased',
        schema: 1,
        on,
        data: { person, case: id },
      })),
  }));
}
