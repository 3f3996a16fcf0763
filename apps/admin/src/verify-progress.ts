const everyMs = 1_000;

/** Says on standard error, every second, how far verifying is: percent, and events a second. */
export class VerifyProgress {
  private readonly began = Date.now();
  private last = this.began;

  constructor(
    private readonly work: string,
    private readonly isShown: boolean,
  ) {}

  /** `events` seen so far; `part` of the whole, 0 to 1. */
  at(events: number, part: number): void {
    const now = Date.now();
    if (!this.isShown || now - this.last < everyMs) return;
    this.last = now;
    const rate = Math.round((events * 1_000) / (now - this.began));
    console.error(`${this.work}: ${Math.floor(part * 100)} %, ${rate.toLocaleString('en')} events/s`);
  }
}
