/** How long a text may be and what it may hold. */
export interface TextRule {
  readonly max: number;
  /** name: letters, marks, space, hyphen, apostrophe, dot · number: digits, letters and the signs of register numbers */
  readonly form?: 'name' | 'number' | 'digits' | 'phone';
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** A real calendar day between 1900 and 2199, written YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !dayForm.test(value)) return false;
  const year = Number(value.slice(0, 4));
  if (year < 1900 || year > 2199) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** The first and last day on which a person born YYYY-MM or YYYY can have been born; undefined when it is neither. */
export function birthOf(value: unknown): { earliest: string; latest: string } | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}$/.test(value) && isDay(`${value}-01-01`)) return { earliest: `${value}-01-01`, latest: `${value}-12-31` };
  if (!/^\d{4}-\d{2}$/.test(value) || !isDay(`${value}-01`)) return undefined;
  const [year, month] = value.split('-').map(Number) as [number, number];
  return { earliest: `${value}-01`, latest: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}

/** The day `count` days after a day. */
export function addDays(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

/** The day a person of that birth day turns `years`; 29 February becomes 1 March. */
export function birthday(born: string, years: number): string {
  const at = new Date(`${born}T00:00:00Z`);
  return new Date(Date.UTC(at.getUTCFullYear() + years, at.getUTCMonth(), at.getUTCDate())).toISOString().slice(0, 10);
}

export const isText = (value: unknown): value is string => typeof value === 'string';

const forms: Record<NonNullable<TextRule['form']>, RegExp> = {
  name: /^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u,
  number: /^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u,
  digits: /^\d+$/,
  phone: /^\+?[\d ()/-]+$/,
};
// Control characters but tab and line feed, lone surrogates, marks that turn the direction of writing, byte order
// mark, and the sign that stands where bytes were no text.
const hidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD-\uFFFF]|\p{Surrogate}/u;
const markup = /<[a-z!/?]/i;
// A quotation that is closed to command a database: no sentence about a person looks so.
const statement =
  /['";)]\s*(?:(?:drop|truncate|alter)\s+(?:table|schema|database|role)|delete\s+from|insert\s+into|update\s+\S+\s+set|union\s+(?:all\s+)?select|select\s.+\sfrom)\s|['"]\s*or\s+['"]?\w+['"]?\s*=/i;

/** The stable code of what is wrong with a text, if anything. */
export function textProblem(value: string, rule: TextRule): string | undefined {
  if (value.length > rule.max) return 'TOO_LONG';
  if (value.trim() === '') return 'EMPTY';
  if (hidden.test(value)) return 'FORBIDDEN_CHARACTER';
  if (markup.test(value) || statement.test(value)) return 'MARKUP';
  return rule.form && !forms[rule.form].test(value) ? 'FORBIDDEN_CHARACTER' : undefined;
}
