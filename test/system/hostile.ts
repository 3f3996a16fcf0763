import type { FormField } from './form';

/** Stands in every hostile text: found in an answer or a log it was repeated there. */
export const marker = 'Zqxvhostile';

/** Texts no field takes. */
const hostileTexts: readonly string[] = [
  `${marker}'); DROP TABLE log.events; --`,
  `' OR '1'='1' /* ${marker} */`,
  `x' UNION SELECT '${marker}' --`,
  `<script>alert('${marker}')</script>`,
  `<img src=x onerror=${marker}()>`,
  `${marker}<!-- -->`,
  `${marker}${'a'.repeat(100_000)}`,
  `${marker}\u0000`,
  `${marker}\ud800`,
  `\udfff${marker}`,
  `${marker}\u202egnp.exe`,
  `\u200f${marker}`,
  `${marker}\u0007\u001b[2J`,
  `${marker}\ufffe`,
  '',
  '   ',
];

/** For fields that are no text at all a few of them do. */
const someHostile = hostileTexts.filter((_, index) => index % 4 === 0);

const badDays = ['2024-02-30', '2025', '24-1-1', '2024-13-01', '2024-1-1', '0000-00-00', '2024-03-06T00:00:00Z'];
const moreBadDays = [' 2024-03-06', '2024-03-06\n', '99999-01-01', '2023-02-29', '2024-W10-3', '06.03.2024'];
const notTexts: readonly unknown[] = [5, 1e308, true, [], ['x'], {}, { a: 1 }, null];
const notNumbers: readonly unknown[] = ['5', marker, true, [], [1], {}, null, 1e308, -1e308, 0.123456789];
const notLists: readonly unknown[] = [marker, 5, true, {}, null, [5], [null], [[]], [{}], [marker.repeat(1000)]];

/** Values this field must refuse, each with itself named. */
export function badValues({ kind, form, min, max }: FormField): readonly unknown[] {
  switch (kind) {
    case 'text':
      return [...notTexts, ...hostileTexts, ...(form === 'digits' ? ['12a', '١٢٣'] : [])];
    case 'day':
      return [...notTexts, ...someHostile, ...badDays, ...moreBadDays];
    case 'birth':
      return [...notTexts, ...someHostile, '2024-13', '24', '1990-1', '1990-01-01', '0000'];
    case 'count':
      return [...notNumbers, 1.5, (max ?? 0) + 1];
    case 'euro':
    case 'quantity':
      return [...notNumbers, (min ?? 0) - 1, (max ?? 0) + 1];
    case 'yes-no':
      return ['true', marker, 1, 0, [], {}, null];
    case 'persons':
    case 'codes':
      return [...notLists, [], Array.from({ length: 40 }, () => marker)];
    case 'group':
    case 'content':
      return [marker, 5, true, [], null];
    case 'groups':
      return [marker, 5, true, {}, null, [5], [null], [[]], Array.from({ length: 1000 }, () => ({}))];
    default:
      // Ids and codes.
      return [...notTexts, ...someHostile, '__proto__', 'constructor', 'toString', '../etc', 'null'];
  }
}

/** Whether an answer names this field, itself or something in it. */
export const names = (found: readonly { readonly field: string }[], path: string): boolean =>
  found.some(({ field }) => field === path || field.startsWith(`${path}.`));
