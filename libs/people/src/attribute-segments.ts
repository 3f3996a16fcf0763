import type { AttributeSegment, Attributes, HistoryEvent } from '#casework';
import { entriesInOrder } from './person';
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
    for (const { sealed } of entry.attributes) values = withGiven(values, opened.get(sealed));
    const next = entries[index + 1];
    if (next?.from === entry.from) continue;
    const last = segments.at(-1);
    const validTo = next?.from ?? null;
    // A change that changes nothing makes no new span: the figures' rows stay the same.
    if (last && same(last.values, values))
      segments.splice(-1, 1, { validFrom: last.validFrom, validTo, values: last.values });
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

function withGiven(before: Attributes, value: unknown): Attributes {
  if (typeof value !== 'object' || value === null) return before;
  const given = value as Given;
  // A birth comes with its own estimate: a corrected birth does not inherit the earlier one's.
  const estimated = given.estimated ?? (given.birth === undefined && before.estimated);
  const {
    sex = before.sex,
    birth = before.birth,
    ethnicity = before.ethnicity,
    residence = before.residence,
    settlementType = before.settlementType,
    disability = before.disability,
  } = given;
  const values = { sex, birth, ethnicity, residence, settlementType, disability };
  return estimated ? Object.assign(values, { estimated }) : values;
}

function same(a: Attributes, b: Attributes): boolean {
  return (
    a.estimated === b.estimated &&
    Object.keys(unknownAttributes).every((key) => Reflect.get(a, key) === Reflect.get(b, key))
  );
}
