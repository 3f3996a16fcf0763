import type { Code, CodeOf } from './code-list';
import type { municipalities } from './municipalities';
import type { settlementTypes } from './person-attributes';

/** A place with one code and a name in both languages; in English it goes by its Albanian name. */
export interface Settlement<C extends string = string> extends Code<C> {
  readonly municipality: CodeOf<typeof municipalities>;
  readonly type: CodeOf<typeof settlementTypes>;
}

/** One settlement: code, municipality, type, name in Albanian and in Serbian. */
export function settlement<const C extends string>(
  code: C,
  municipality: Settlement['municipality'],
  type: Settlement['type'],
  sq: string,
  sr: string,
): Settlement<C> {
  return { code, labels: { sq, sr, en: sq }, offered: true, municipality, type };
}
