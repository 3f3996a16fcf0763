import {
  fieldsOf,
  isRefusal,
  performPlain,
  readInput,
  type Action,
  type AttributeSegment,
  type HistoryEvent,
} from '#casework';
import { attributeSegments, personSubject, type PersonAround, type PersonState } from '../src';

type PersonAction = Action<object, PersonState, PersonAround>;

const uuid = (n: number): string => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;

/** A person's stream in memory: inputs are read, sealed into `vault` and judged as the application does it. */
export class APerson {
  readonly history: HistoryEvent[] = [];
  readonly vault = new Map<string, unknown>();
  state: PersonState = personSubject.nothing;
  today = '2024-06-30';

  /** Performs an action; answers undefined, or the code of the refusal. Wrong input throws. */
  does(action: PersonAction, body: object): string | undefined {
    const { input, problems } = readInput(action.input, body);
    if (problems) throw new Error(JSON.stringify(problems));
    const revision = this.history.length;
    const event: HistoryEvent = {
      id: this.idOf(revision),
      type: action.event,
      schema: action.schema,
      revision,
      position: BigInt(revision + 1),
      on: 'on' in input && typeof input.on === 'string' ? input.on : this.today,
      recordedAt: `${this.today}T10:00:00Z`,
      data: this.seal(action, input, revision),
      metadata: { actor: uuid(900), role: 'caseworker', office: 'qps-mitrovica-jugore' },
    };
    const outcome = performPlain(personSubject, this.history, event, { today: this.today, segments: this.segments() });
    if (isRefusal(outcome)) return outcome.refused;
    this.history.push(event);
    this.state = outcome.state;
    return undefined;
  }

  idOf(revision: number): string {
    return uuid(revision);
  }

  segments(known = this.history.length): AttributeSegment[] {
    return attributeSegments(this.history.slice(0, known), this.vault);
  }

  private seal(action: PersonAction, input: object, revision: number): object {
    const stored: Record<string, unknown> = { ...input };
    for (const field of fieldsOf(action.input)) {
      if (!field.sealed || stored[field.name] === undefined) continue;
      const sealed = `${revision}.${field.name}`;
      this.vault.set(sealed, JSON.parse(JSON.stringify(stored[field.name])));
      stored[field.name] = { sealed, digest: 'd' };
    }
    return stored;
  }
}

/** The codes of what is wrong with a body, by field. */
export function problemsOf(action: PersonAction, body: object): Record<string, string> {
  const { problems } = readInput(action.input, body);
  return Object.fromEntries((problems ?? []).map(({ field, code }) => [field, code]));
}
