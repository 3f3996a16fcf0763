import type { AttributeSegment, Attributes, HistoryEvent } from '#casework';
import { entriesInOrder, type PersonEntry } from './person';
import { personState } from './person-state';

type Given = Partial<Attributes>;

/**
 * The attributes of a person as known after a prefix of its stream, each span of days once, in order, without gap.
 * `opened` holds the clear attributes by the id of their sealed value; what was erased is absent and reads as unknown.
 * Registered values hold from ever, changed ones from their day; a correction takes the place of what it corrects.
 */
export function attributeSegments(
  prefix: readonly HistoryEvent[],
  opened: ReadonlyMap<string, unknown>,
): AttributeSegment[] {
  const entries = entriesInOrder(personState(prefix));
  const segments: AttributeSegment[] = [];
  let values = unknownAttributes;
  for (const [index, entry] of entries.entries()) {
    values = merge(values, givenBy(entry, opened));
    const next = entries[index + 1];
    if (next?.from === entry.from) continue;
    const last = segments.at(-1);
    const validTo = next?.from ?? null;
    // A change that changes nothing makes no new span: the figures' rows stay the same.
    if (last && same(last.values, values)) segments.splice(-1, 1, { ...last, validTo });
    else segments.push({ validFrom: entry.from, validTo, values });
  }
  return segments;
}

export const unknownAttributes: Attributes = {
  sex: 'unknown',
  birth: 'unknown',
  ethnicity: 'unknown',
  residence: 'unknown',
  settlementType: 'unknown',
  disability: 'unknown',
};

function givenBy(entry: PersonEntry, opened: ReadonlyMap<string, unknown>): Given {
  return entry.attributes.reduce<Given>((given, { sealed }) => ({ ...given, ...readGiven(opened.get(sealed)) }), {});
}

// A birth comes with its own estimate: a corrected birth does not inherit the earlier one's.
function readGiven(value: unknown): Given {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Given;
  return given.birth === undefined ? given : { ...given, estimated: given.estimated ?? false };
}

function merge(before: Attributes, given: Given): Attributes {
  const { estimated, ...values } = { ...before, ...given };
  return estimated ? { ...values, estimated } : values;
}

function same(a: Attributes, b: Attributes): boolean {
  return (
    a.estimated === b.estimated &&
    Object.keys(unknownAttributes).every((key) => Reflect.get(a, key) === Reflect.get(b, key))
  );
}
