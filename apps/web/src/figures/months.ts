/** First day of a month YYYY-MM, and its last. */
export const firstOf = (month: string): string => `${month}-01`;
export function lastOf(month: string): string {
  const [year = 0, no = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, no, 0)).toISOString().slice(0, 10);
}

export const isMonth = (text: string): boolean => /^(19|2[01])\d\d-(0[1-9]|1[0-2])$/.test(text);
