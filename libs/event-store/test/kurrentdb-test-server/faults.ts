/** What goes wrong with a call, and how many times. */
export type Fault =
  | 'unavailable'
  | 'not-leader'
  /** Never answered. */
  | 'silent'
  /** The connection breaks. */
  | 'broken';

export interface Faults {
  /** Before an append is looked at. */
  append(fault: Fault, times: number): void;
  /** After an append is stored, instead of its answer. */
  answer(fault: Fault, times: number): void;
  read(fault: Fault, times: number): void;
  /** Subscriptions end after so many events each, so many times. */
  drop(fault: 'unavailable' | 'broken', afterEvents: number, times: number): void;
  /** Every append and read is answered so much later. */
  slow(ms: number): void;
}

/** Faults that wait to happen, in a test's hands. */
export class PlannedFaults implements Faults {
  private readonly planned: Record<'append' | 'answer' | 'read', Fault[]> = { append: [], answer: [], read: [] };
  private readonly drops: { fault: 'unavailable' | 'broken'; afterEvents: number }[] = [];
  slowMs = 0;

  append(fault: Fault, times: number): void {
    this.planned.append.push(...Array<Fault>(times).fill(fault));
  }
  answer(fault: Fault, times: number): void {
    this.planned.answer.push(...Array<Fault>(times).fill(fault));
  }
  read(fault: Fault, times: number): void {
    this.planned.read.push(...Array<Fault>(times).fill(fault));
  }
  drop(fault: 'unavailable' | 'broken', afterEvents: number, times: number): void {
    for (let n = 0; n < times; n += 1) this.drops.push({ fault, afterEvents });
  }
  slow(ms: number): void {
    this.slowMs = ms;
  }

  next(kind: 'append' | 'answer' | 'read'): Fault | undefined {
    return this.planned[kind].shift();
  }
  nextDrop(): { fault: 'unavailable' | 'broken'; afterEvents: number } | undefined {
    return this.drops.shift();
  }
  /** Whether everything that was planned has happened. */
  areOver(): boolean {
    return this.drops.length === 0 && Object.values(this.planned).every((list) => list.length === 0);
  }
}
