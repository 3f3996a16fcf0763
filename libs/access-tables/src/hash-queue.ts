/** Thrown when more work is waiting than can be done in time; the caller answers 503 and when to come again. */
export class QueueFull extends Error {}

/** Lets a few pieces of work run at once and a bounded number wait: a flood of sign-ins takes neither all memory nor all cores. */
export class HashQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly most: number,
  ) {}

  /** Runs the work when its turn comes; throws QueueFull at once when too many wait. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else if (this.waiting.length < this.most) await new Promise<void>((turn) => this.waiting.push(turn));
    else throw new QueueFull();
    try {
      return await work();
    } finally {
      // The place goes to the next in line without becoming free in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
