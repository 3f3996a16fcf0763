import { workday } from './calendar';
import type { DemoRecord, Worker } from './demo-record';

interface Referral {
  readonly for?: readonly string[];
  readonly unidentified?: number;
  readonly description?: string;
  readonly channel: string;
  readonly urgency: string;
  readonly note?: string;
}

/** An entry that was planned, for later correction or withdrawal. */
export interface PlannedEntry {
  readonly entry: string;
  readonly action: string;
  readonly body: { readonly on: string };
  readonly recorded: string;
}

/** A planned case. */
export class DemoCase {
  constructor(
    readonly record: DemoRecord,
    readonly worker: Worker,
    readonly id: string,
    readonly referredOn: string,
    readonly persons: readonly string[],
  ) {}

  /** An action that happened on a day; recorded then, or later. */
  act(action: string, on: string, body: object = {}, recorded = workday(on), worker = this.worker): PlannedEntry {
    const content = { on, ...body };
    const { entry } = this.record.plan(worker, recorded, 'case', action, content, this.id);
    this.record.count(action, content, 1);
    return { entry, action, body: content, recorded };
  }

  /** Same, for all beneficiaries of the case. */
  forAll(action: string, on: string, body: object = {}, recorded?: string): PlannedEntry {
    return this.act(action, on, { for: this.persons, ...body }, recorded);
  }

  correct(was: PlannedEntry, content: object, reason: string, recorded: string): void {
    const next = { ...was.body, ...content };
    this.repair('correct-entry', { entry: was.entry, content: next, reason }, recorded);
    this.record.count(was.action, was.body, -1);
    this.record.count(was.action, next, 1);
  }

  withdraw(was: PlannedEntry, reason: string, recorded: string): void {
    this.repair('withdraw-entry', { entry: was.entry, reason }, recorded);
    this.record.count(was.action, was.body, -1);
  }

  restore(was: PlannedEntry, reason: string, recorded: string): void {
    this.repair('restore-entry', { entry: was.entry, reason }, recorded);
    this.record.count(was.action, was.body, 1);
  }

  private repair(action: string, body: object, recorded: string): void {
    this.record.plan(this.worker, workday(recorded), 'case', action, body, this.id);
  }
}

/** A referral; the case is worked on by whoever received it until there is a case manager. */
export function refer(record: DemoRecord, worker: Worker, on: string, body: Referral): DemoCase {
  const { stream } = record.plan(worker, workday(on), 'case', 'receive-referral', { on, ...body });
  return new DemoCase(record, worker, stream, on, body.for ?? []);
}
