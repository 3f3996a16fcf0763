import { birthKnown, birthday, knownRows, type Alike, type AttributeSegment, type HistoryEvent } from '#casework';
import { attributeSegments, personState } from '#people';
import { personAttributeTable } from '#read-model';
import type { Projection } from '../projection';

/** What figures ask of a person, as valid on which days and as known since and until when. */
export const personRows: Projection = {
  category: 'person',
  tables: [personAttributeTable],
  sealed: (history) => personState(history).entries.flatMap(({ attributes }) => attributes.map(({ sealed }) => sealed)),
  rows: (id, history, opened) =>
    knownRows<HistoryEvent, AttributeSegment>(history, (prefix) => attributeSegments(prefix, opened), alike).map(
      ({ row: segment, knownFrom, knownUntil }) => {
        const { values } = segment;
        const born = birthKnown(values);
        return [
          personAttributeTable,
          {
            person_no: id,
            valid_from: segment.validFrom,
            valid_to: segment.validTo,
            sex: values.sex,
            birth_earliest: born?.earliest ?? null,
            birth_latest: born?.latest ?? null,
            adult_on: born ? birthday(born.latest, 18) : null,
            ethnicity: values.ethnicity,
            residence: values.residence,
            settlement_type: values.settlementType,
            disability: values.disability,
            known_from: knownFrom,
            known_until: knownUntil,
          },
        ];
      },
    ),
};

const alike: Alike<AttributeSegment> = {
  groupOf: ({ validFrom }) => validFrom,
  isSame: (one, other) =>
    one.validFrom === other.validFrom &&
    one.validTo === other.validTo &&
    shown.every((name) => one.values[name] === other.values[name]),
};
const shown = ['sex', 'birth', 'ethnicity', 'residence', 'settlementType', 'disability'] as const;
