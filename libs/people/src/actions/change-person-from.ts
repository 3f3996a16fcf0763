import {
  actionOn,
  Choice,
  Day,
  FoundBy,
  Group,
  Optional,
  Sealed,
  Text,
  type FieldProblem,
  type Secret,
} from '#casework';
import { settlements } from '#vocabulary';
import { changeDayRefusal } from '../change-day-refusal';
import { identityProblems, nothingGiven } from '../identity-problems';
import { identityOf, type PersonAround, type PersonState } from '../person';
import { ChangedAttributes } from '../person-attributes';
import { notRegistered } from '../person-refusals';

export class ChangePersonFrom {
  @Day() on!: string;
  @Sealed() @Text({ max: 100, form: 'name' }) @Optional() firstName?: Secret;
  @Sealed() @Text({ max: 100, form: 'name' }) @Optional() lastName?: Secret;
  @Sealed() @Text({ max: 200, form: 'name' }) @Optional() otherNames?: Secret;
  @Sealed() @FoundBy('personal-number') @Text({ max: 10, form: 'digits' }) @Optional() personalNumber?: Secret;
  @Sealed() @Text({ max: 300 }) @Optional() address?: Secret;
  @Sealed() @Text({ max: 40, form: 'phone' }) @Optional() phone?: Secret;
  @Sealed() @Choice(settlements) @Optional() settlement?: Secret;
  @Sealed('attributes') @Group(ChangedAttributes) @Optional() attributes?: Secret<ChangedAttributes>;

  problems(): FieldProblem[] {
    return [...identityProblems(this), ...nothingGiven(this, ['on'])];
  }
}

/** Somebody moved, married or a finding is new: from that day on it is so, before that day it was as recorded. */
export const changePersonFrom = actionOn<PersonState, PersonAround>('person')({
  name: 'change-person-from',
  event: 'PersonChangedFrom',
  input: ChangePersonFrom,
  by: ['caseworker', 'benefits-officer', 'supervisor', 'director'],
  check: (state, input, around) =>
    state.entries.length === 0 ? notRegistered : changeDayRefusal(input.on, 'on', around),
  evolve: (state, { id, data }) => ({
    ...state,
    entries: [
      ...state.entries,
      { id, from: data.on, identity: identityOf(data), attributes: data.attributes ? [data.attributes] : [] },
    ],
  }),
  words: {
    sq: {
      title: 'Ndrysho personin nga një ditë',
      sentence: 'Nga {on} personi ka të dhëna të ndryshuara',
      fields: {
        on: 'Nga dita',
        firstName: 'Emri',
        lastName: 'Mbiemri',
        otherNames: 'Emra të tjerë',
        personalNumber: 'Numri personal',
        address: 'Adresa',
        phone: 'Telefoni',
        settlement: 'Vendbanimi',
        attributes: 'Veçoritë për statistika',
      },
    },
    sr: {
      title: 'Izmeni lice od dana',
      sentence: 'Od {on} podaci o licu su izmenjeni',
      fields: {
        on: 'Od dana',
        firstName: 'Ime',
        lastName: 'Prezime',
        otherNames: 'Druga imena',
        personalNumber: 'Lični broj',
        address: 'Adresa',
        phone: 'Telefon',
        settlement: 'Naselje',
        attributes: 'Obeležja za statistiku',
      },
    },
    en: {
      title: 'Change person from a day',
      sentence: 'From {on} the person has changed',
      fields: {
        on: 'From the day',
        firstName: 'First name',
        lastName: 'Last name',
        otherNames: 'Other names',
        personalNumber: 'Personal number',
        address: 'Address',
        phone: 'Telephone',
        settlement: 'Settlement',
        attributes: 'Attributes for statistics',
      },
    },
  },
});
