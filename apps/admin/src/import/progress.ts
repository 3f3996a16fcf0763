const every = 3_000;

/** Says on standard error how far a long piece of work is, every few seconds. */
export class Progress {
  private last = Date.now();

  /** `total` undefined: nobody knows yet how much there is. */
  constructor(
    private readonly work: string,
    private readonly total?: number,
  ) {}

  at(done: number): void {
    if (Date.now() - this.last < every) return;
    this.last = Date.now();
    const of = this.total === undefined ? '' : ` of ${this.total.toLocaleString('en')}`;
    console.error(`${this.work}: ${done.toLocaleString('en')}${of} lines …`);
  }
}
