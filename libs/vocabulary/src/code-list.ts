/** The same words in the two official languages and in English; Serbian in Latin script. */
export interface Labels {
  readonly sq: string;
  readonly sr: string;
  readonly en: string;
}

/** One code of a list. `offered: false` = still read, counted and shown, but not put into new forms. */
export interface Code<C extends string = string> {
  readonly code: C;
  readonly labels: Labels;
  readonly offered: boolean;
}

/** A published list. Its codes are never renamed or removed; a change is a new version. */
export interface CodeList<N extends string = string, K extends Code = Code> {
  readonly code: N;
  readonly version: number;
  /** The Serbian words are ours, not of the municipal documents. */
  readonly srBy: 'kujdes';
  readonly codes: readonly K[];
}

/** The union of a list's codes: `CodeOf<typeof visitKinds>` is `'home' | 'field' | 'monitoring'`. */
export type CodeOf<L extends CodeList> = L['codes'][number]['code'];

/** A code that is offered, with its words in Albanian, Serbian and English. */
export function code<const C extends string>(code: C, sq: string, sr: string, en: string): Code<C> {
  return { code, labels: { sq, sr, en }, offered: true };
}

/** Version 1 of a list; keeps the codes as a literal union. */
export function codeList<const N extends string, K extends Code>(name: N, codes: readonly K[]): CodeList<N, K> {
  return { code: name, version: 1, srBy: 'kujdes', codes };
}

/** The bare codes of a list, offered or not: for a validator. */
export function codesOf<L extends CodeList>(list: L): CodeOf<L>[] {
  return list.codes.map((one) => one.code);
}

/** The words of a code, or undefined when the list does not have it. */
export function labelsOf(list: CodeList, code: string): Labels | undefined {
  return list.codes.find((one) => one.code === code)?.labels;
}
