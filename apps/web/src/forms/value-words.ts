import type { Actions, Content, Field, Names, Value } from '../api/shapes';
import type { Speaking } from '../words/language';

/** What is needed to tell a value in words: names of ids, labels of codes, the language. */
export interface Telling {
  readonly names: Names;
  readonly codeLists: Actions['codeLists'];
  readonly speaking: Speaking;
  /** The words of another entry of the case. */
  readonly entryWords?: (entry: string) => string | undefined;
}

const isContent = (value: Value): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The label of a code; a code without a list stays as it is. */
export function codeWords(list: string | undefined, code: string, { codeLists, speaking }: Telling): string {
  const found = codeLists[list ?? '']?.find((each) => each.code === code);
  return found ? speaking.label(found.labels) : code;
}

/** A field's value in words; an erased value says so. */
export function valueWords(field: Field, value: Value | undefined, telling: Telling): string {
  const { speaking, names } = telling;
  const { words } = speaking;
  if (value === undefined || value === null) return '';
  if (value === 'erased') return words.erased;
  if (Array.isArray(value)) {
    const items: readonly Value[] = value;
    return speaking.list(items.map((each) => valueWords(field, each, telling)));
  }
  if (isContent(value)) {
    const inner = field.fields ?? [];
    return inner
      .map((each) => valueWords(each, value[each.name], telling))
      .filter((each) => each !== '')
      .join(', ');
  }
  if (typeof value === 'object') return '';
  switch (field.kind) {
    case 'day':
      return speaking.day(String(value));
    case 'code':
    case 'codes':
      return codeWords(field.list, String(value), telling);
    case 'yes-no':
      return value === true ? words.yes : words.no;
    case 'count':
    case 'quantity':
      return typeof value === 'number' ? speaking.number(value) : String(value);
    case 'euro':
      return typeof value === 'number' ? `${speaking.number(value)} €` : String(value);
    case 'person':
    case 'persons':
    case 'provider':
    case 'account':
      return names[String(value)] ?? words.unknown;
    case 'entry':
      return telling.entryWords?.(String(value)) ?? words.form.entry;
    case 'id':
    case 'new-id':
      return '';
    case 'birth':
    case 'text':
    case 'group':
    case 'groups':
    case 'content':
      return String(value);
  }
}

export interface SentencePart {
  readonly text: string;
  /** A value, not the sentence's own words. */
  readonly value: boolean;
}

/** The sentence of an entry, cut into its own words and the values put into it. */
export function sentenceParts(
  sentence: string,
  fields: readonly Field[],
  content: Content,
  telling: Telling,
): SentencePart[] {
  return sentence
    .split(/(\{[\w.]+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const path = /^\{([\w.]+)\}$/.exec(part)?.[1];
      if (path === undefined) return { text: part, value: false };
      const said = atPath(path.split('.'), fields, content, telling);
      const text = path === 'for' ? [said, ...unidentifiedIn(content, telling)].filter((each) => each !== '') : [said];
      return { text: telling.speaking.list(text) || '…', value: true };
    });
}

/** Those of an entry whom nobody knew yet. */
function unidentifiedIn({ unidentified }: Content, { speaking: { words } }: Telling): string[] {
  return typeof unidentified === 'number' && unidentified > 0 ? [words.referrals.unidentified(unidentified)] : [];
}

function atPath(path: readonly string[], fields: readonly Field[], content: Content, telling: Telling): string {
  const [head = '', ...rest] = path;
  const field = fields.find((each) => each.name === head);
  const value = content[head];
  if (!field || value === undefined) return '';
  if (rest.length > 0 && isContent(value)) return atPath(rest, field.fields ?? [], value, telling);
  return valueWords(field, value, telling);
}
