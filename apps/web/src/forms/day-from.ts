/** A day as offices write it (3.5.2024), as YYYY-MM-DD; what is not one stays as typed. */
export function dayFrom(typed: string): string {
  const found = /^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})\.?\s*$/.exec(typed);
  if (!found) return typed.trim();
  const [, day = '', month = '', year = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
