import type { Content, Field, Value } from '../api/shapes';

const isContent = (value: Value | undefined): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A group's or content's draft; empty where nothing was entered yet. */
export const contentOf = (value: Value | undefined): Content => (isContent(value) ? value : {});

/** A list's draft; empty where nothing was entered yet. */
export const listOf = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : [];

/** What is sent: nothing that was left empty, numbers as numbers. The server judges all the rest. */
export function toSend(fields: readonly Field[], draft: Content): Content {
  const sent: Record<string, Value> = {};
  for (const field of fields) {
    const value = fieldToSend(field, draft[field.name]);
    if (value !== undefined) sent[field.name] = value;
  }
  return sent;
}

function fieldToSend(field: Field, value: Value | undefined): Value | undefined {
  if (field.kind === 'group' || field.kind === 'content') {
    const inner = toSend(field.fields ?? [], contentOf(value));
    return Object.keys(inner).length === 0 && field.optional ? undefined : inner;
  }
  if (field.kind === 'groups') {
    const items = listOf(value).map((item) => toSend(field.fields ?? [], contentOf(item)));
    return items.length === 0 && field.optional ? undefined : items;
  }
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
  if (['count', 'quantity', 'euro'].includes(field.kind) && typeof value === 'string') {
    const number = Number(value.replace(',', '.'));
    return Number.isNaN(number) ? value : number;
  }
  return value;
}

/** An entry's content as the start of its correction; erased values start empty. */
export function fromContent(fields: readonly Field[], content: Content): Content {
  const draft: Record<string, Value> = {};
  for (const field of fields) {
    const value = content[field.name];
    if (value === undefined || value === null || value === 'erased') continue;
    if (field.kind === 'group' && isContent(value)) draft[field.name] = fromContent(field.fields ?? [], value);
    else if (field.kind === 'groups')
      draft[field.name] = listOf(value).map((item) => fromContent(field.fields ?? [], contentOf(item)));
    else draft[field.name] = typeof value === 'number' ? String(value) : value;
  }
  return draft;
}

/** An empty form: today as the day of the entry, and the person where there is only one. */
export function emptyDraft(fields: readonly Field[], today: string, only: string | undefined): Content {
  const draft: Record<string, Value> = {};
  for (const field of fields) {
    if (field.kind === 'day' && field.name === 'on' && !field.ahead) draft[field.name] = today;
    const meant = field.kind === 'persons' && (!field.optional || field.name === 'for');
    if (meant && only !== undefined) draft[field.name] = [only];
  }
  return draft;
}
