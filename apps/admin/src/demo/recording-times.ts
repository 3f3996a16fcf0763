/** When something is recorded: within a day in the order of planning, every moment once, whichever centre it is. */
export class RecordingTimes {
  private readonly taken = new Map<string, number>();

  /** The next free moment of the day, as an instant; working days begin at eight, Europe/Belgrade. */
  next(day: string): string {
    const order = (this.taken.get(day) ?? 0) + 1;
    this.taken.set(day, order);
    return new Date(Date.parse(`${day}T07:00:00Z`) + order * 20_000).toISOString();
  }
}
