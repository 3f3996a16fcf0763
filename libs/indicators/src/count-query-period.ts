/** A calendar year, or days from–to, both included. */
export type Period = { readonly year: number } | { readonly from: string; readonly to: string };

/** The key of a period in an answer: `2024`, or `2024-01-01/2024-06-30`. */
export const periodKey = (period: Period): string =>
  'year' in period ? String(period.year) : `${period.from}/${period.to}`;

/** First and last day of a period. */
export const daysOf = (period: Period): { from: string; to: string } =>
  'year' in period ? { from: `${period.year}-01-01`, to: `${period.year}-12-31` } : period;
