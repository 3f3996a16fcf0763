const zone = 'Europe/Belgrade';

/** The local day in Kosovo, YYYY-MM-DD. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
}

/** The local day of an instant, YYYY-MM-DD. */
export const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(instant));

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Clock time in Kosovo (YYYY-MM-DDTHH:MM[:SS]) as a whole second in UTC; undefined when it is not one. */
export function instantOf(local: string): string | undefined {
  const asUtc = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The offset at the guess may differ from the one at the answer around a change of the clocks: look twice.
  const first = asUtc - offsetAt(asUtc);
  return `${new Date(asUtc - offsetAt(first)).toISOString().slice(0, 19)}Z`;
}

/** An instant as clock time in Kosovo, for a date-time field. */
export function localOf(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? '' : new Date(at + offsetAt(at)).toISOString().slice(0, 19);
}

function offsetAt(at: number): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(at / 1000) * 1000;
}
