import type { Role } from './action';
import type { CaseState } from './case';
import { caseActionOf, findCaseAction, type CaseActionName } from './case-actions';
import type { CaseAround } from './case-action';
import type { Fact } from './case-facts';
import { factsOf, knownCase } from './case-folding';
import { perform, replay } from './case-history';
import { effective } from './effective';
import { arta, burim, dea, entry, persons, provider, providers, reference, teuta } from './given-world';
import type { HistoryEvent } from './history-event';
import { readInput, type FieldProblem } from './input';
import type { Known } from './known-rows';
import { evolvePlaces, placeEvents, type PlaceChange, type ProviderState } from './provider';
import { readCorrection } from './read-correction';
import { isRefusal, type Refusal } from './refusal';
import { sealable, withReferences } from './sealable';

/** An event as the log keeps it, without what the log itself adds: frozen in the specs, it must read for ever. */
export interface Example {
  readonly type: string;
  readonly schema: number;
  readonly on: string;
  readonly data: object;
  /** Who recorded it, where it was not the centre of Mitrovica. */
  readonly office?: string;
}

const home = 'qps-mitrovica-jugore';

/** What happened: an action by its name with its input, or a stored event. */
export type Happened = readonly [action: CaseActionName, input: object] | Example;

/** Arta and Dea are referred by the police on 1 March 2024. */
export const referred: Happened = [
  'receive-referral',
  { on: '2024-03-01', channel: 'police', for: [arta, dea], urgency: 'urgent' },
];
export const opened: Happened = ['open-case', { on: '2024-03-04' }];

interface Setting {
  readonly today: string;
  readonly account: string;
  readonly role: Role;
  readonly office: string;
  readonly providers: ReadonlyMap<string, ProviderState>;
}

/** A case with a history, and what is tried next; today is 31 December 2024 and Teuta, a caseworker, records. */
export const given = (...happened: readonly Happened[]): Case =>
  new Case(happened.reduce<readonly HistoryEvent[]>(after, []), {
    today: '2024-12-31',
    account: teuta,
    role: 'caseworker',
    office: home,
    providers,
  });

export class Case {
  constructor(
    readonly history: readonly HistoryEvent[],
    private readonly setting: Setting,
  ) {}

  today = (today: string): Case => new Case(this.history, { ...this.setting, today });
  by = (account: string, role: Role, office = this.setting.office): Case =>
    new Case(this.history, { ...this.setting, account, role, office });
  /** Another case already holds these places. */
  taken = (id: string, ...there: readonly string[]): Case => {
    const taken = there.map((each) => ({ person: each, case: 'another' }));
    const state = { ...provider('', 0), ...this.setting.providers.get(id), taken };
    return new Case(this.history, { ...this.setting, providers: new Map([...this.setting.providers, [id, state]]) });
  };

  state = (): CaseState => replay(effective(this.history), caseActionOf);
  facts = (): Fact[] => factsOf(this.history, caseActionOf);
  knownFacts = (): (Fact & Omit<Known<Fact>, 'row'>)[] =>
    knownCase(this.history, caseActionOf).facts.map(({ row, ...known }) => ({ ...row, ...known }));

  /** Tries one action, as the API does: the input is read, sealed and judged. */
  when(action: CaseActionName, input: object): Outcome {
    const { today, account, role, office } = this.setting;
    const read = eventOf([action, input], this.history, today, { account, role, office });
    if ('problems' in read) return new Outcome(undefined, undefined, read.problems);
    const workers = new Map([[home, new Set([teuta, burim])]]);
    const around: CaseAround = { today, who: { account, role, office }, persons, providers: this.placed(), workers };
    return new Outcome(read, perform(this.history, read, caseActionOf, around), []);
  }

  /** The case after one more action; unchanged when it is refused or misread. */
  tried(action: CaseActionName, input: object): Case {
    const event = this.when(action, input).stored();
    return event ? new Case([...this.history, event], this.setting) : this;
  }

  /** The providers with the places this case's own stays hold. */
  private placed(): ReadonlyMap<string, ProviderState> {
    const states = new Map(this.setting.providers);
    for (const stay of this.state().stays) {
      const state = stay.provider === undefined ? undefined : states.get(stay.provider);
      if (!state || stay.provider === undefined || stay.to !== undefined) continue;
      const event = { type: placeEvents.taken, data: { person: stay.person, case: 'this' } };
      states.set(stay.provider, evolvePlaces(state, event as unknown as HistoryEvent));
    }
    return states;
  }
}

/** What came of it. */
class Outcome {
  constructor(
    private readonly event: HistoryEvent | undefined,
    private readonly performed: { state: CaseState; places: readonly PlaceChange[] } | Refusal | undefined,
    private readonly problems: readonly FieldProblem[],
  ) {}

  /** The action is accepted and stores exactly this event. */
  then(example: Example): this {
    expect({ problems: this.problems, refused: this.refused()?.refused }).toEqual({ problems: [], refused: undefined });
    const { type, schema, on, data } = this.event ?? {};
    expect(JSON.parse(JSON.stringify({ type, schema, on, data }))).toEqual(example);
    return this;
  }

  /** The action is refused with this code, about this field or entry; its sentence exists in three languages. */
  refuses(code: string, about?: string): void {
    const refused = this.refused();
    expect([this.problems, refused?.refused]).toEqual([[], code]);
    if (about !== undefined) expect(refused?.entry ?? refused?.field).toBe(about);
    expect(Object.values(refused?.words ?? {}).filter((sentence) => sentence.length > 10)).toHaveLength(3);
  }

  /** The input is not even read: the wrong fields with their codes. */
  misreads(problems: Readonly<Record<string, string>>): void {
    expect(Object.fromEntries(this.problems.map(({ field, code }) => [field, code]))).toEqual(problems);
  }

  accepted(): { state: CaseState; places: readonly PlaceChange[] } {
    expect({ problems: this.problems, refused: this.refused()?.refused }).toEqual({ problems: [], refused: undefined });
    return this.performed as { state: CaseState; places: readonly PlaceChange[] };
  }

  /** The event an accepted action stores. */
  stored = (): HistoryEvent | undefined => (this.refused() ? undefined : this.event);

  private refused = (): Refusal | undefined => (isRefusal(this.performed) ? this.performed : undefined);
}

function after(history: readonly HistoryEvent[], happened: Happened): readonly HistoryEvent[] {
  const office = 'office' in happened ? (happened.office ?? home) : home;
  const event = eventOf(happened, history, '2024-12-31', { account: teuta, role: 'caseworker', office });
  if ('problems' in event) throw new Error(`the given history is misread: ${JSON.stringify(event.problems)}`);
  return [...history, event];
}

function eventOf(
  happened: Happened,
  history: readonly HistoryEvent[],
  today: string,
  { account, role, office }: CaseAround['who'],
): HistoryEvent | { problems: FieldProblem[] } {
  const count = history.length;
  const recorded = {
    id: entry(count + 1),
    revision: count,
    position: BigInt((count + 1) * 10),
    recordedAt: `${today}T10:00:00.000Z`,
    metadata: { actor: account, role, office },
  };
  if ('type' in happened) {
    const { office: _, ...event } = happened;
    return { ...recorded, ...event };
  }
  const [name, body] = happened;
  const action = findCaseAction(name);
  if (!action) throw new Error(`there is no action ${name}`);
  const read = action.repairs === 'correct' ? readCorrection(history, body) : readInput(action.input, body);
  if (read.problems) return { problems: read.problems };
  const references = new Map(sealable(action, read.input).map(({ path }) => [path, reference(path)]));
  const data = withReferences(action, read.input, references);
  const on = (data as { on?: string }).on ?? today;
  return { ...recorded, type: action.event, schema: action.schema, on, data };
}
