const belgrade = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Belgrade' });

const hourMs = 3_600_000;
let last = { hour: NaN, day: '' };

/** The local day of an instant, YYYY-MM-DD; Kosovo keeps the time of Europe/Belgrade. */
export function localDay(at: Date): string {
  // Every request asks, and formatting is slow: a day begins and ends with a full hour of UTC.
  const hour = Math.floor(at.getTime() / hourMs);
  if (hour !== last.hour) last = { hour, day: belgrade.format(at) };
  return last.day;
}
