import { unlicensedReasons } from '#vocabulary';
import type { Secret } from '../action';
import { Basis } from '../basis';
import { caseAction } from '../case-action';
import { Choice, Day, Group, Optional, Persons, Provider, Sealed, Text } from '../fields';
import { providerRefusal } from '../placement-provider';
import { startStays, stayRefusal } from '../stays';

export class PlaceInFosterCare {
  @Day() on!: string;
  @Provider('foster-family') family!: string;
  @Persons() for!: string[];
  @Group(Basis) basis!: Basis;
  @Choice(unlicensedReasons) @Optional() unlicensed?: string;
  @Day() @Optional() left?: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** Somebody lives with a foster family and takes one of its places. */
export const placeInFosterCare = caseAction({
  name: 'place-in-foster-care',
  event: 'PlacedInFosterCare',
  input: PlaceInFosterCare,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  serves: 'careDay',
  check: (state, input, around) =>
    providerRefusal(input.family, 'foster-family', 'family', input, around) ?? stayRefusal(state, input, around),
  evolve: (state, entry) => startStays(state, 'foster', entry, entry.data.family),
  words: {
    sq: {
      title: 'Vendos në familje strehuese',
      sentence: 'Strehim familjar te {family}: {for}',
      fields: {
        on: 'Dita',
        family: 'Familja strehuese',
        for: 'Kush',
        basis: 'Baza',
        unlicensed: 'Arsyeja e vendosjes pa licencë',
        left: 'Doli më',
        note: 'Shënim',
      },
    },
    sr: {
      title: 'Smesti u hraniteljsku porodicu',
      sentence: 'Smeštaj u hraniteljsku porodicu {family}: {for}',
      fields: {
        on: 'Dan',
        family: 'Hraniteljska porodica',
        for: 'Ko',
        basis: 'Osnov',
        unlicensed: 'Razlog smeštaja bez licence',
        left: 'Dan odlaska',
        note: 'Beleška',
      },
    },
    en: {
      title: 'Place in foster care',
      sentence: 'Foster care with {family}: {for}',
      fields: {
        on: 'Day',
        family: 'Foster family',
        for: 'Who',
        basis: 'Basis',
        unlicensed: 'Reason without a licence',
        left: 'Left on',
        note: 'Note',
      },
    },
  },
});
