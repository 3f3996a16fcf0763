import { entry, persons, reference, teuta } from './given-world';
import type { HistoryEvent } from './history-event';
import type { HouseholdAround, HouseholdState } from './household';
import { householdSubject } from './household-actions';
import { readInput, type FieldProblem } from './input';
import { foldPlain, performPlain, type PlainSubject } from './plain-history';
import type { ProviderAround, ProviderState } from './provider';
import { providerSubject } from './provider-actions';
import { isRefusal, type Refusal } from './refusal';
import { sealable, withReferences } from './sealable';

/** What happened: an action by its name with its input, or a stored event. */
type Happened = readonly [action: string, input: object] | { readonly type: string; readonly data: object };

const today = '2024-12-31';
const around = { today, who: { account: teuta, role: 'supervisor' as const }, persons: new Set(persons.keys()) };

/** A foster family registered with two places. */
export const fosterFamily: Happened = [
  'register-provider',
  { kind: 'foster-family', name: 'Familja', municipality: 'mitrovica-jugore', places: 2 },
];

/** The stream of a provider and what is tried next; today is 31 December 2024. */
export const givenProvider = (...happened: readonly Happened[]): Stream<ProviderState, ProviderAround> =>
  new Stream(providerSubject, around, happened);
/** The stream of a household. */
export const givenHousehold = (...happened: readonly Happened[]): Stream<HouseholdState, HouseholdAround> =>
  new Stream(householdSubject, around, happened);

class Stream<State, Around> {
  private readonly history: readonly HistoryEvent[];

  constructor(
    private readonly subject: PlainSubject<State, Around>,
    private readonly setting: Around,
    happened: readonly Happened[],
  ) {
    this.history = happened.reduce<readonly HistoryEvent[]>((history, each) => {
      const event = this.eventOf(each, history.length);
      if ('problems' in event) throw new Error(`the given history is misread: ${JSON.stringify(event.problems)}`);
      return [...history, event];
    }, []);
  }

  state = (): State => foldPlain(this.subject, this.history);

  /** Tries one action, as the API does: the input is read, sealed and judged. */
  when(action: string, input: object): Outcome<State> {
    const event = this.eventOf([action, input], this.history.length);
    if ('problems' in event) return new Outcome<State>(undefined, undefined, event.problems);
    return new Outcome(event, performPlain(this.subject, this.history, event, this.setting), []);
  }

  private eventOf(happened: Happened, count: number): HistoryEvent | { problems: FieldProblem[] } {
    const recorded = {
      id: entry(count + 1),
      schema: 1,
      revision: count,
      position: BigInt(count + 1),
      on: today,
      recordedAt: `${today}T10:00:00.000Z`,
      metadata: { actor: teuta, role: 'supervisor', office: 'qps-mitrovica-jugore' },
    };
    if ('type' in happened) return { ...recorded, ...happened };
    const [name, body] = happened;
    const action = this.subject.actions.find((each) => each.name === name);
    if (!action) throw new Error(`there is no action ${name}`);
    const read = readInput(action.input, body);
    if (read.problems) return { problems: read.problems };
    const references = new Map(sealable(action, read.input).map(({ path }) => [path, reference(path)]));
    const data = withReferences(action, read.input, references);
    const on = (data as { on?: string }).on ?? today;
    return { ...recorded, type: action.event, schema: action.schema, on, data };
  }
}

/** What came of it. */
class Outcome<State> {
  constructor(
    private readonly event: HistoryEvent | undefined,
    private readonly performed: { readonly state: State } | Refusal | undefined,
    private readonly problems: readonly FieldProblem[],
  ) {}

  /** The action is accepted and stores exactly this event; answers the state after it. */
  then(example: object): State {
    const state = this.accepted();
    const { type, schema, on, data } = this.event ?? {};
    expect(JSON.parse(JSON.stringify({ type, schema, on, data }))).toEqual(example);
    return state;
  }

  accepted(): State {
    expect({ problems: this.problems, refused: this.refused()?.refused }).toEqual({ problems: [], refused: undefined });
    return (this.performed as { state: State }).state;
  }

  /** The action is refused with this code, about this field; its sentence exists in three languages. */
  refuses(code: string, field?: string): void {
    const refused = this.refused();
    expect([this.problems, refused?.refused, refused?.field]).toEqual([[], code, field]);
    expect(Object.values(refused?.words ?? {}).filter((sentence) => sentence.length > 10)).toHaveLength(3);
  }

  /** The input is not even read: the wrong fields with their codes. */
  misreads(problems: Readonly<Record<string, string>>): void {
    expect(Object.fromEntries(this.problems.map(({ field, code }) => [field, code]))).toEqual(problems);
  }

  private refused = (): Refusal | undefined => (isRefusal(this.performed) ? this.performed : undefined);
}
