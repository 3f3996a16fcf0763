/** What goes wrong with a call. */
export type Fault =
  | 'unavailable'
  | 'not-leader'
  /** The account may not do this. */
  | 'denied'
  /** The append is larger than the server takes. */
  | 'too-large'
  /** Never answered. */
  | 'silent'
  /** The connection breaks. */
  | 'broken';

type Call = 'append' | 'answer' | 'read';

/** Faults that wait to happen, in a test's hands. */
export class PlannedFaults {
  private readonly planned: Record<Call, (Fault | undefined)[]> = { append: [], answer: [], read: [] };
  private readonly drops: { fault: Fault; afterEvents: number }[] = [];
  /** An append that was taken while this was asked for is neither stored nor answered; calling it stores it. */
  held: (() => void) | 'next' | null = null;
  /** Told of every stream that is read. */
  onRead: (stream: string) => void = () => undefined;
  /** Told when a subscriber has been sent everything there is. */
  onCaughtUp: () => void = () => undefined;
  /** Every append and read is answered so much later. */
  slowMs = 0;

  /** Before an append is looked at. */
  append(fault: Fault, times: number): void {
    this.planned.append.push(...Array<Fault>(times).fill(fault));
  }

  /** After an append is stored, instead of its answer. */
  answer(fault: Fault, times: number): void {
    this.planned.answer.push(...Array<Fault>(times).fill(fault));
  }

  /** Reads, after so many that go well. */
  read(fault: Fault, times: number, later = 0): void {
    this.planned.read.push(...Array<undefined>(later).fill(undefined), ...Array<Fault>(times).fill(fault));
  }

  /** A subscription ends after so many events. */
  drop(fault: Fault, afterEvents: number): void {
    this.drops.push({ fault, afterEvents });
  }

  next(call: Call): Fault | undefined {
    return this.planned[call].shift();
  }

  nextDrop(): { fault: Fault; afterEvents: number } | undefined {
    return this.drops.shift();
  }

  /** Whether everything that was planned has happened. */
  areOver(): boolean {
    return this.drops.length === 0 && Object.values(this.planned).every((list) => list.length === 0);
  }

  forget(): void {
    for (const list of [this.drops, ...Object.values(this.planned)]) list.length = 0;
  }
}
