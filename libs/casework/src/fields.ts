import { ValidateBy } from 'class-validator';
import type { CodeList } from '#vocabulary';
import type { Language } from './refusal';
import { birthOf, isDay, isText, textProblem, type TextRule } from './values';

/** What a field holds; forms, OpenAPI, documentation and the rights matrix read this. */
export interface Field {
  readonly name: string;
  readonly kind:
    | 'id'
    | 'new-id'
    | 'person'
    | 'persons'
    | 'provider'
    | 'account'
    | 'entry'
    | 'code'
    | 'codes'
    | 'day'
    | 'birth'
    | 'count'
    | 'euro'
    | 'quantity'
    | 'yes-no'
    | 'text'
    | 'group'
    | 'groups'
    | 'content';
  readonly optional: boolean;
  /** The class of the vault that keeps the value; absent = stands in the event as it is. */
  readonly sealed?: 'identity' | 'attributes';
  /** Public text of a public document (a plan), the only free text an event may hold. */
  readonly published?: boolean;
  /** The value is found again by its HMAC. */
  readonly lookup?: 'personal-number' | 'protocol-number';
  /** Code list of the vocabulary (kind code, codes), or provider kind (kind provider). */
  readonly list?: string;
  /** The codes of that list, with their words. */
  readonly codes?: CodeList['codes'];
  /** The codes a new form shows; the others are still read. */
  readonly offered?: readonly string[];
  readonly text?: TextRule;
  readonly min?: number;
  readonly max?: number;
  /** A planned day: may lie in the future. */
  readonly ahead?: boolean;
  readonly group?: GroupClass;
}

/** A class whose fields are described by the decorators below. */
export type InputClass<T extends object = object> = new () => T;
/** A group of fields inside an input, with the words of its fields. */
export type GroupClass<T extends object = object> = InputClass<T> & {
  readonly words: Readonly<Record<Language, Readonly<Record<Extract<keyof Omit<T, 'problems'>, string>, string>>>>;
};

const fieldsByClass = new WeakMap<object, Map<string, Partial<Field>>>();

/** The described fields of an input class, in the order they are written. */
export function fieldsOf(type: InputClass): readonly Field[] {
  const known = described.get(type);
  if (known) return known;
  const own = fieldsByClass.get(type.prototype as object) ?? new Map<string, Partial<Field>>();
  const fields = [...own.entries()].map(([name, field]): Field => ({ kind: 'text', optional: false, ...field, name }));
  described.set(type, fields);
  return fields;
}

/** By class, once its decorators have run: nobody asks before. */
const described = new WeakMap<InputClass, readonly Field[]>();

function describe(part: Partial<Field>): PropertyDecorator {
  return (target, property) => {
    const own = fieldsByClass.get(target) ?? new Map<string, Partial<Field>>();
    own.set(String(property), { ...own.get(String(property)), ...part });
    fieldsByClass.set(target, own);
  };
}

type Problem = string | undefined;

function field(part: Partial<Field>, problem: (value: unknown) => Problem): PropertyDecorator {
  // The message of the validator is the stable code of the problem; an absent optional field is not validated (see input.ts).
  let found: Problem;
  const validator = ValidateBy({
    name: part.kind ?? 'field',
    validator: {
      validate: (value: unknown) => (found = value === undefined ? 'REQUIRED' : problem(value)) === undefined,
      defaultMessage: () => found ?? 'INVALID',
    },
  });
  return (target, property) => {
    validator(target, property);
    describe(part)(target, property);
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const id = (value: unknown): Problem => (typeof value === 'string' && uuid.test(value) ? undefined : 'NOT_AN_ID');

function list(value: unknown, most: number, each: (item: unknown) => Problem): Problem {
  if (!Array.isArray(value)) return 'NOT_A_LIST';
  if (value.length === 0) return 'EMPTY_LIST';
  if (value.length > most) return 'TOO_MANY';
  if (new Set(value).size !== value.length) return 'REPEATED';
  return value.map(each).find((found) => found !== undefined);
}

function code(codes: CodeList): (value: unknown) => Problem {
  const known = new Set(codes.codes.map((each) => each.code));
  return (value) => (typeof value === 'string' && known.has(value) ? undefined : 'UNKNOWN_CODE');
}

function listed(codes: CodeList, offer: readonly string[] | undefined): Partial<Field> {
  const offered = codes.codes.filter((each) => each.offered).map((each) => each.code);
  return {
    list: codes.code,
    codes: codes.codes,
    offered: offer ? offered.filter((each) => offer.includes(each)) : offered,
  };
}

/** One code of a code list of the vocabulary; `offer`: the only codes a form shows. */
export const Choice = (codes: CodeList, rule: { offer?: readonly string[] } = {}): PropertyDecorator =>
  field({ kind: 'code', ...listed(codes, rule.offer) }, code(codes));

/** Several codes of a code list, none twice, at most 30; `offer`: the only codes a form shows. */
export const Choices = (codes: CodeList, rule: { offer?: readonly string[] } = {}): PropertyDecorator =>
  field({ kind: 'codes', ...listed(codes, rule.offer), max: 30 }, (value) => list(value, 30, code(codes)));

/** A local calendar day, YYYY-MM-DD; `ahead` = a planned day that may lie in the future. */
export const Day = (rule: { ahead?: boolean } = {}): PropertyDecorator =>
  field({ kind: 'day', ahead: rule.ahead ?? false }, (value) => (isDay(value) ? undefined : 'NOT_A_DAY'));

/** Birth as known: YYYY-MM, YYYY or `unknown`. */
export const Birth = (): PropertyDecorator =>
  field({ kind: 'birth' }, (value) => (value === 'unknown' || birthOf(value) ? undefined : 'NOT_A_MONTH_OR_YEAR'));

export const Id = (): PropertyDecorator => field({ kind: 'id' }, id);
/** An id the system makes when it is not given (see newIds); always @Optional. */
export const NewId = (): PropertyDecorator => field({ kind: 'new-id' }, id);
export const Person = (): PropertyDecorator => field({ kind: 'person' }, id);
/** Persons by id; in case actions the beneficiaries the entry is for. */
export const Persons = (most = 30): PropertyDecorator =>
  field({ kind: 'persons', max: most }, (value) => list(value, most, id));
export const Account = (): PropertyDecorator => field({ kind: 'account' }, id);
/** An entry of the same case, by the id of its event. */
export const EntryOf = (): PropertyDecorator => field({ kind: 'entry' }, id);
/** A provider of one kind (or of any, when none is named). */
export const Provider = (kind?: string): PropertyDecorator => field({ kind: 'provider', list: kind }, id);

export const YesNo = (): PropertyDecorator =>
  field({ kind: 'yes-no' }, (value) => (typeof value === 'boolean' ? undefined : 'NOT_YES_OR_NO'));

/** A whole number within bounds, both included. */
export const Count = (min: number, max: number): PropertyDecorator =>
  field({ kind: 'count', min, max }, (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'NOT_A_WHOLE_NUMBER';
    return value < min ? 'TOO_SMALL' : value > max ? 'TOO_LARGE' : undefined;
  });

/** An amount in euro with at most two decimals. */
export const Euro = (max = 1_000_000): PropertyDecorator =>
  field({ kind: 'euro', min: 0, max }, (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'NOT_A_NUMBER';
    if (Math.round(value * 100) / 100 !== value) return 'TOO_MANY_DECIMALS';
    return value < 0 ? 'TOO_SMALL' : value > max ? 'TOO_LARGE' : undefined;
  });

/** A number within bounds, both included, with at most four decimals: plans print halves and percentages. */
export const Quantity = (min: number, max: number): PropertyDecorator =>
  field({ kind: 'quantity', min, max }, (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'NOT_A_NUMBER';
    if (Number(value.toFixed(4)) !== value) return 'TOO_MANY_DECIMALS';
    return value < min ? 'TOO_SMALL' : value > max ? 'TOO_LARGE' : undefined;
  });

/** Free text: sealed (a person) or published (a public document), never bare; the check refuses bare text. */
export const Text = (rule: TextRule = { max: 4000 }): PropertyDecorator =>
  field({ kind: 'text', text: rule }, (value) => (isText(value) ? textProblem(value, rule) : 'NOT_TEXT'));

const isGroup = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One group of fields. */
export const Group = <T extends object>(group: GroupClass<T>): PropertyDecorator =>
  field({ kind: 'group', group: group }, (value) => (isGroup(value) ? undefined : 'NOT_AN_OBJECT'));

/** A list of groups. */
export const Groups = <T extends object>(group: GroupClass<T>, most: number): PropertyDecorator =>
  field({ kind: 'groups', group: group, max: most }, (value) => {
    if (!Array.isArray(value)) return 'NOT_A_LIST';
    return value.length > most ? 'TOO_MANY' : undefined;
  });

/** The new content of an entry, in the shape of the entry's own action. */
export const Content = (): PropertyDecorator =>
  field({ kind: 'content' }, (value) => (isGroup(value) ? undefined : 'NOT_AN_OBJECT'));

export const Optional = (): PropertyDecorator => describe({ optional: true });
/** The value goes to the vault; the event keeps a reference and a digest. */
export const Sealed = (as: 'identity' | 'attributes' = 'identity'): PropertyDecorator => describe({ sealed: as });
/** Public text of a public document. */
export const Published = (): PropertyDecorator => describe({ published: true });
/** The sealed value is found by its HMAC. */
export const FoundBy = (lookup: 'personal-number' | 'protocol-number'): PropertyDecorator => describe({ lookup });
