/** Whether two births can be the same, each known to the day, the month, the year or not at all. */
export function birthFits(asked: string | undefined, known: string): boolean {
  if (asked === undefined || asked === 'unknown' || known === 'unknown') return true;
  return known.startsWith(asked) || asked.startsWith(known);
}
