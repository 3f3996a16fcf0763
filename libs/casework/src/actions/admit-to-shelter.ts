import { shelterReasons, unlicensedReasons } from '#vocabulary';
import type { Secret } from '../action';
import { Basis } from '../basis';
import { caseAction } from '../case-action';
import { Choice, Day, Group, Optional, Persons, Provider, Sealed, Text } from '../fields';
import { providerRefusal } from '../placement-provider';
import { startStays, stayRefusal } from '../stays';

export class AdmitToShelter {
  @Day() on!: string;
  @Provider('shelter') shelter!: string;
  @Persons() for!: string[];
  @Choice(shelterReasons) reason!: string;
  @Group(Basis) basis!: Basis;
  @Choice(unlicensedReasons) @Optional() unlicensed?: string;
  @Day() @Optional() left?: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** A person in danger, with the children who come along, enters a shelter; possible at night, before the case is opened. */
export const admitToShelter = caseAction({
  name: 'admit-to-shelter',
  event: 'AdmittedToShelter',
  input: AdmitToShelter,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  serves: 'careDay',
  check: (state, input, around) =>
    providerRefusal(input.shelter, 'shelter', 'shelter', input, around) ?? stayRefusal(state, input, around),
  evolve: (state, entry) => startStays(state, 'shelter', entry, entry.data.shelter),
  words: {
    sq: {
      title: 'Prano në strehimore',
      sentence: 'U pranua në {shelter}: {for}',
      fields: {
        on: 'Dita',
        shelter: 'Strehimorja',
        for: 'Kush',
        reason: 'Arsyeja',
        basis: 'Baza',
        unlicensed: 'Arsyeja e vendosjes pa licencë',
        left: 'Doli më',
        note: 'Shënim',
      },
    },
    sr: {
      title: 'Primi u sklonište',
      sentence: 'Prijem u sklonište {shelter}: {for}',
      fields: {
        on: 'Dan',
        shelter: 'Sklonište',
        for: 'Ko',
        reason: 'Razlog',
        basis: 'Osnov',
        unlicensed: 'Razlog smeštaja bez licence',
        left: 'Dan odlaska',
        note: 'Beleška',
      },
    },
    en: {
      title: 'Admit to shelter',
      sentence: 'Admitted to {shelter}: {for}',
      fields: {
        on: 'Day',
        shelter: 'Shelter',
        for: 'Who',
        reason: 'Reason',
        basis: 'Basis',
        unlicensed: 'Reason without a licence',
        left: 'Left on',
        note: 'Note',
      },
    },
  },
});
