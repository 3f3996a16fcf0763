import type { Code } from './code-list';

export type InstitutionKind =
  | 'qps'
  | 'directorate'
  | 'ministry'
  | 'police'
  | 'court'
  | 'prosecutor'
  | 'health'
  | 'education'
  | 'shelter'
  | 'ngo'
  | 'international'
  | 'other';

/** An institution a plan names as lead, supporter or stakeholder. `abbreviation` as the documents write it. */
export interface Institution<C extends string = string> extends Code<C> {
  readonly kind: InstitutionKind;
  readonly abbreviation?: string;
}

/** One institution: code, kind, words in Albanian, Serbian and English, abbreviation where the documents use one. */
export function institution<const C extends string>(
  code: C,
  kind: InstitutionKind,
  sq: string,
  sr: string,
  en: string,
  abbreviation?: string,
): Institution<C> {
  return { code, labels: { sq, sr, en }, offered: true, kind, ...(abbreviation === undefined ? {} : { abbreviation }) };
}
