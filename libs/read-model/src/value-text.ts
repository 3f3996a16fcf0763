import type { ColumnType, Value } from './table';

/** A value as PostgreSQL reads it from text; of an id in a `number-of` column its short number. Throws TypeError. */
export function valueText(value: Value, type: ColumnType, numbers: ReadonlyMap<string, number>): string | null {
  if (value === null) return null;
  if (type === 'number-of') return String(numbers.get(idOf(value)));
  if (type === 'jsonb') return JSON.stringify(value);
  if (Array.isArray(value)) return `{${value.map(quoted).join(',')}}`;
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      throw new TypeError('an object stands only in a jsonb column');
  }
}

// Not as JSON: of \t or \n an array keeps the letter alone.
const quoted = (item: string): string => `"${item.replace(/["\\]/g, '\\$&')}"`;

/** The id a `number-of` column holds. Throws TypeError. */
export function idOf(value: Value | undefined): string {
  if (typeof value !== 'string') throw new TypeError('a numbered column holds an id');
  return value;
}
