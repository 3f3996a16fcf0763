import { kinships } from '#vocabulary';
import type { Secret } from '../action';
import { Basis } from '../basis';
import { caseAction } from '../case-action';
import { Choice, Day, Group, Optional, Person, Persons, Sealed, Text } from '../fields';
import { refusal } from '../refusal';
import { startStays, stayRefusal } from '../stays';

export class PlaceInKinshipCare {
  @Day() on!: string;
  @Persons() for!: string[];
  @Person() carer!: string;
  @Choice(kinships) @Optional() kinship?: string;
  @Group(Basis) basis!: Basis;
  @Day() @Optional() left?: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

const unknownCarer = refusal(
  'UNKNOWN_CARER',
  {
    sq: 'Përkujdesësi nuk është i regjistruar: regjistrojeni së pari si person.',
    sr: 'Srodnik koji se stara nije evidentiran: prvo ga evidentirajte kao lice.',
    en: 'The carer is not registered: register them as a person first.',
  },
  'carer',
);

const ownCarer = refusal(
  'CARER_IS_PLACED',
  {
    sq: 'I njëjti person është edhe i vendosur edhe përkujdesës: zgjidhni përkujdesësin.',
    sr: 'Isto lice je i smešteno i pruža staranje: izaberite srodnika koji se stara.',
    en: 'The same person is both placed and the carer: choose the carer.',
  },
  'carer',
);

/** Somebody lives with a relative or friend of the family, a person named here; kinship carers have no places. */
export const placeInKinshipCare = caseAction({
  name: 'place-in-kinship-care',
  event: 'PlacedInKinshipCare',
  input: PlaceInKinshipCare,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  serves: 'careDay',
  check(state, input, around) {
    if (!around.persons.has(input.carer)) return unknownCarer;
    return input.for.includes(input.carer) ? ownCarer : stayRefusal(state, input, around);
  },
  evolve: (state, entry) => startStays(state, 'kinship', entry),
  words: {
    sq: {
      title: 'Vendos te të afërmit',
      sentence: 'Strehim familjar te {carer}: {for}',
      fields: {
        on: 'Dita',
        for: 'Kush',
        carer: 'Përkujdesësi',
        kinship: 'Lidhja familjare',
        basis: 'Baza',
        left: 'Doli më',
        note: 'Shënim',
      },
    },
    sr: {
      title: 'Smesti kod srodnika',
      sentence: 'Srodnički smeštaj kod {carer}: {for}',
      fields: {
        on: 'Dan',
        for: 'Ko',
        carer: 'Srodnik koji se stara',
        kinship: 'Srodstvo',
        basis: 'Osnov',
        left: 'Dan odlaska',
        note: 'Beleška',
      },
    },
    en: {
      title: 'Place in kinship care',
      sentence: 'Kinship care with {carer}: {for}',
      fields: {
        on: 'Day',
        for: 'Who',
        carer: 'Carer',
        kinship: 'Relation',
        basis: 'Basis',
        left: 'Left on',
        note: 'Note',
      },
    },
  },
});
