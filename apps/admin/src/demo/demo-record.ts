import { addDays, type Role, type Subject } from '#casework';
import { deriveId } from '#perform';
import { workday } from './calendar';
import { invent, type Community, type Wanted } from './invented-people';
import type { Random } from './random';
import type { RecordingTimes } from './recording-times';

/** Somebody who records: an account, in one of its roles. */
export interface Worker {
  readonly account: string;
  readonly role: Role;
  readonly office: string;
}

/** One public command, with the moment it is recorded. */
export interface Planned {
  readonly at: string;
  readonly worker: Worker;
  readonly subject: Subject;
  readonly action: string;
  readonly id?: string;
  readonly key: string;
  readonly body: object;
  /** One activity noted in several cases. */
  readonly together?: true;
}

/** A case in which an activity of several is noted, and for whom. */
interface Noted {
  readonly id: string;
  readonly persons: readonly string[];
}

const served = new Set(['deliver-service', 'submit-social-report', 'attempt-reconciliation']);

/** Everything one centre records, planned in memory: ids follow from the keys, so nothing has to be read back. */
export class DemoRecord {
  readonly planned: Planned[] = [];
  /** Own services and held visits of `year`, corrections and withdrawals considered. */
  readonly tally = { services: 0, visits: 0 };
  private sequence = 0;

  /** `centre` tells its keys from other centres'; `year` is the one that is planned in full. */
  constructor(
    private readonly centre: string,
    readonly year: number,
    readonly community: Community,
    readonly random: Random,
    private readonly times: RecordingTimes,
    private readonly secret: Buffer,
  ) {}

  /** Plans a command; answers the ids of its event and, where it opens one, its stream. */
  plan(
    worker: Worker,
    recorded: string,
    subject: Subject,
    action: string,
    body: object,
    id?: string,
  ): { entry: string; stream: string } {
    const key = this.nextKey();
    this.planned.push({ at: this.times.next(recorded), worker, subject, action, id, key, body });
    return {
      entry: deriveId(this.secret, worker.account, key, 0),
      stream: id ?? deriveId(this.secret, worker.account, key, 1),
    };
  }

  /** One session or visit with people of several cases, 2 to 8: one entry for the figures. */
  together(worker: Worker, on: string, action: string, cases: readonly Noted[], content: object): void {
    const body = { cases: cases.map(({ id, persons }) => ({ case: id, for: persons })), content: { on, ...content } };
    const at = this.times.next(workday(on));
    this.planned.push({ at, worker, subject: 'case', action, key: this.nextKey(), body, together: true });
  }

  /** Registers somebody invented; answers the person's id. */
  person(worker: Worker, recorded: string, wanted: Wanted): string {
    const who = invent(this.random, this.community, wanted);
    return this.plan(worker, recorded, 'person', 'register-person', who).stream;
  }

  private nextKey(): string {
    return `demo-${this.centre}-${String(this.sequence++)}`;
  }

  count(action: string, body: { readonly on: string }, times: 1 | -1): void {
    if (!body.on.startsWith(String(this.year))) return;
    const given = body as { provider?: string; withPerson?: boolean; held?: boolean; services?: string[] };
    if (served.has(action) && given.provider === undefined) this.tally.services += times;
    if (action === 'assess-needs' && given.withPerson) this.tally.services += times;
    if (action === 'record-visit' && given.held) {
      this.tally.visits += times;
      if (given.services) this.tally.services += times;
    }
  }
}

/** The day some working days on, give or take. */
export const soon = (random: Random, day: string, most = 5): string => workday(addDays(day, random.whole(1, most)));
