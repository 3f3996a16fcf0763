import { Inject, Injectable } from '@nestjs/common';
import { caseTarget, type Target } from '#access';
import {
  caseActionOf,
  caseActions,
  effective,
  entriesOf,
  fieldsOf,
  foldPlain,
  isRefusal,
  perform,
  providerSubject,
  readInput,
  refusal,
  readCorrection,
  replay,
  type Action,
  type CaseAround,
  type HistoryEvent,
  type PlaceChange,
  type ProviderState,
  type Refusal,
} from '#casework';
import type { EventStore, Expectation } from '#event-store';
import { People } from './people';
import { Problem } from './problem';
import { Accounts } from './accounts';
import { EVENT_STORE, HOUSEHOLDS, type KnownHousehold } from './tokens';
import type { Accepted, Judgable, Read, SideWrite, SubjectRules } from './subject-rules';

/** Ids standing in fields of these kinds, one level of groups deep. */
function idsIn(action: Action, input: object, kinds: readonly string[]): string[] {
  const found: string[] = [];
  for (const field of fieldsOf(action.input)) {
    const value: unknown = Reflect.get(input, field.name);
    if (kinds.includes(field.kind))
      found.push(
        ...(Array.isArray(value) ? (value as string[]) : [value as string | undefined]).filter(
          (id) => id !== undefined,
        ),
      );
    if (field.kind === 'group' && field.group && value)
      found.push(...idsIn({ ...action, input: field.group }, value, kinds));
  }
  return found;
}

/** Cases: judged by replaying the whole history, with the people and providers it names. */
@Injectable()
export class CaseRules implements SubjectRules {
  readonly actions = caseActions;

  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(People) private readonly people: People,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(HOUSEHOLDS) private readonly isKnownHousehold: KnownHousehold,
  ) {}

  standing(history: readonly HistoryEvent[]): Target {
    return caseTarget(replay(effective(history), caseActionOf));
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
    const state = replay(effective(history), caseActionOf);
    const households = householdsIn(input).filter((each) => !made.has(each) && each !== state.household?.id);
    for (const household of households) {
      if (!(await this.isKnownHousehold(household, state.office))) return unknownHousehold;
    }
    const named = this.named(action, input, history, candidate);
    const providerIds = [...new Set([...state.stays.flatMap(({ provider }) => provider ?? []), ...named.providers])];
    const [persons, streams, workers] = await Promise.all([
      this.people.segmentsOf([...new Set([...state.beneficiaries, ...named.persons])]),
      this.log.readMany(providerIds.map((provider) => `provider-${provider}`)),
      this.accounts.workersAmong(named.accounts, state.office || who.office),
    ]);
    const providers = new Map<string, ProviderState>();
    for (const provider of providerIds) {
      const events = streams.get(`provider-${provider}`) ?? [];
      if (events.length > 0) providers.set(provider, foldPlain(providerSubject, events));
    }
    const around: CaseAround = { today, who, persons, providers, workers };
    const outcome = perform(history, candidate, caseActionOf, around);
    if (isRefusal(outcome)) return outcome;
    const revision = (provider: string): Expectation => (streams.get(`provider-${provider}`)?.length ?? 0) - 1;
    // A later shape of the action must not be read into an earlier correction: it says which shape its content has.
    const repaired = 'entry' in input && history.find((event) => event.id === input.entry);
    const metadata = repaired
      ? { repairs: `${repaired.type}/${String(caseActionOf(repaired.type).schema)}` }
      : undefined;
    return { writes: placeWrites(outcome.places, id, candidate.on, revision), metadata };
  }

  private named(
    action: Action,
    input: object,
    history: readonly HistoryEvent[],
    candidate: HistoryEvent,
  ): { persons: string[]; providers: string[]; accounts: string[] } {
    const all = [{ action, input }];
    // A correction or restoration brings the content of another action along; of what is no entry there is none.
    const namesNone = 'entry' in input && !entriesOf(history).some(({ id }) => id === input.entry);
    for (const entry of effective(namesNone ? history : [...history, candidate])) {
      if (entry.id !== candidate.id) all.push({ action: caseActionOf(entry.type), input: entry.data });
    }
    const ids = (kinds: string[]): string[] => [
      ...new Set(all.flatMap((each) => idsIn(each.action, each.input, kinds))),
    ];
    return { persons: ids(['person', 'persons']), providers: ids(['provider']), accounts: ids(['account']) };
  }
}

const unknownHousehold = refusal(
  'UNKNOWN_HOUSEHOLD',
  {
    sq: 'Asnjë rast i mëparshëm i zyrës nuk e ka këtë familje: lëreni bosh për një familje të re.',
    sr: 'Nijedan raniji slučaj službe nema ovo domaćinstvo: ostavite prazno za novo domaćinstvo.',
    en: 'No earlier case of the office has this household: leave it empty for a new one.',
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
