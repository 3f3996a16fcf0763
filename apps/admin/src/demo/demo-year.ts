import { addDays } from '#casework';
import { deriveId } from '#perform';
import type { Subject } from '#casework';
import { workday } from './calendar';
import type { Invented } from './invented-people';
import type { Random } from './random';

/** Somebody of the office who records. */
export interface Worker {
  readonly account: string;
  readonly role: 'caseworker' | 'supervisor' | 'director' | 'analyst';
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
}

/** An entry that was planned, for later correction or withdrawal. */
export interface PlannedEntry {
  readonly entry: string;
  readonly action: string;
  readonly body: { readonly on: string };
  readonly recorded: string;
}

const served = new Set(['deliver-service', 'submit-social-report', 'attempt-reconciliation']);

/** Everything the centre records, planned in memory: ids follow from the keys, so nothing has to be read back. */
export class DemoYear {
  readonly planned: Planned[] = [];
  /** Own services and held visits of the year, corrections and withdrawals considered. */
  readonly tally = { services: 0, visits: 0 };
  private readonly minutes = new Map<string, number>();
  private sequence = 0;

  constructor(
    readonly year: number,
    readonly random: Random,
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
    const key = `demo-${String(this.sequence++)}`;
    const minute = (this.minutes.get(recorded) ?? 0) + 1;
    this.minutes.set(recorded, minute);
    // Spread over the working day in the order of planning; the day is what matters.
    const seconds = 7 * 3600 + minute * 20;
    const at = new Date(Date.parse(`${recorded}T00:00:00Z`) + seconds * 1000).toISOString();
    this.planned.push({ at, worker, subject, action, id, key, body });
    return {
      entry: deriveId(this.secret, worker.account, key, 0),
      stream: id ?? deriveId(this.secret, worker.account, key, 1),
    };
  }

  /** Registers somebody invented; answers the person's id. */
  person(worker: Worker, recorded: string, who: Invented): string {
    return this.plan(worker, recorded, 'person', 'register-person', who).stream;
  }

  /** A referral; the case is worked on by whoever received it until there is a case manager. */
  refer(
    worker: Worker,
    on: string,
    body: { for: string[]; channel: string; urgency: string; note?: string },
  ): DemoCase {
    const { stream } = this.plan(worker, workday(on), 'case', 'receive-referral', { on, ...body });
    return new DemoCase(this, worker, stream, on, body.for);
  }

  count(action: string, body: { on: string }, times: 1 | -1): void {
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

/** A planned case. */
export class DemoCase {
  constructor(
    readonly year: DemoYear,
    readonly worker: Worker,
    readonly id: string,
    readonly referredOn: string,
    readonly persons: readonly string[],
  ) {}

  /** An action that happened on a day; recorded then, or later. */
  act(action: string, on: string, body: object = {}, recorded = workday(on), worker = this.worker): PlannedEntry {
    const content = { on, ...body };
    const { entry } = this.year.plan(worker, recorded, 'case', action, content, this.id);
    this.year.count(action, content, 1);
    return { entry, action, body: content, recorded };
  }

  /** Same, for all beneficiaries of the case. */
  forAll(action: string, on: string, body: object = {}, recorded?: string): PlannedEntry {
    return this.act(action, on, { for: this.persons, ...body }, recorded);
  }

  correct(was: PlannedEntry, content: object, reason: string, recorded: string): void {
    const next = { ...was.body, ...content };
    this.year.plan(
      this.worker,
      workday(recorded),
      'case',
      'correct-entry',
      { entry: was.entry, content: next, reason },
      this.id,
    );
    this.year.count(was.action, was.body, -1);
    this.year.count(was.action, next, 1);
  }

  withdraw(was: PlannedEntry, reason: string, recorded: string): void {
    this.year.plan(this.worker, workday(recorded), 'case', 'withdraw-entry', { entry: was.entry, reason }, this.id);
    this.year.count(was.action, was.body, -1);
  }

  restore(was: PlannedEntry, reason: string, recorded: string): void {
    this.year.plan(this.worker, workday(recorded), 'case', 'restore-entry', { entry: was.entry, reason }, this.id);
    this.year.count(was.action, was.body, 1);
  }
}

/** The day some working days on, give or take. */
export const soon = (random: Random, day: string, most = 5): string => workday(addDays(day, random.whole(1, most)));
