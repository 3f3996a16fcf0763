import {
  actionOn,
  Choice,
  Day,
  EntryOf,
  FoundBy,
  Group,
  Optional,
  Sealed,
  Text,
  type FieldProblem,
  type Secret,
} from '#casework';
import { correctionReasons, settlements } from '#vocabulary';
import { changeDayRefusal } from '../change-day-refusal';
import { identityProblems, nothingGiven } from '../identity-problems';
import { identityOf, type PersonAround, type PersonEntry, type PersonState } from '../person';
import { PersonAttributes } from '../person-attributes';
import { noSuchEntry, notRegistered, registeredFromEver } from '../person-refusals';

export class CorrectPerson {
  @EntryOf() entry!: string;
  @Choice(correctionReasons) reason!: string;
  @Day() @Optional() from?: string;
  @Sealed() @Text({ max: 100, form: 'name' }) @Optional() firstName?: Secret;
  @Sealed() @Text({ max: 100, form: 'name' }) @Optional() lastName?: Secret;
  @Sealed() @Text({ max: 200, form: 'name' }) @Optional() otherNames?: Secret;
  @Sealed() @FoundBy('personal-number') @Text({ max: 10, form: 'digits' }) @Optional() personalNumber?: Secret;
  @Sealed() @Day() @Optional() birthDate?: Secret;
  @Sealed() @Text({ max: 300 }) @Optional() address?: Secret;
  @Sealed() @Text({ max: 40, form: 'phone' }) @Optional() phone?: Secret;
  @Sealed() @Choice(settlements) @Optional() settlement?: Secret;
  @Sealed('attributes') @Group(PersonAttributes) @Optional() attributes?: Secret<PersonAttributes>;

  problems(): FieldProblem[] {
    return [...identityProblems(this), ...nothingGiven(this, ['entry', 'reason'])];
  }
}

/** What was wrong is put right from the day on which the corrected entry holds; only the values given are replaced. */
export const correctPerson = actionOn<PersonState, PersonAround>('person')({
  name: 'correct-person',
  event: 'PersonCorrected',
  input: CorrectPerson,
  by: ['caseworker', 'benefits-officer', 'supervisor', 'director'],
  check(state, input, around) {
    if (state.entries.length === 0) return notRegistered;
    const corrected = state.entries.find(({ id }) => id === input.entry);
    if (!corrected) return noSuchEntry;
    if (input.from === undefined) return undefined;
    return corrected.from === null ? registeredFromEver : changeDayRefusal(input.from, 'from', around);
  },
  evolve: (state, { data }) => ({
    ...state,
    entries: state.entries.map((entry): PersonEntry => {
      if (entry.id !== data.entry) return entry;
      return {
        id: entry.id,
        from: data.from ?? entry.from,
        identity: { ...entry.identity, ...identityOf(data) },
        attributes: data.attributes ? [...entry.attributes, data.attributes] : entry.attributes,
      };
    }),
  }),
  words: {
    sq: {
      title: 'Korrigjo personin',
      sentence: 'Të dhënat e personit u korrigjuan: {reason}',
      fields: {
        entry: 'Regjistrimi ose ndryshimi që korrigjohet',
        reason: 'Arsyeja',
        from: 'Dita e saktë e ndryshimit',
        firstName: 'Emri',
        lastName: 'Mbiemri',
        otherNames: 'Emra të tjerë',
        personalNumber: 'Numri personal',
        birthDate: 'Data e lindjes',
        address: 'Adresa',
        phone: 'Telefoni',
        settlement: 'Vendbanimi',
        attributes: 'Veçoritë për statistika',
      },
    },
    sr: {
      title: 'Ispravi lice',
      sentence: 'Podaci o licu ispravljeni: {reason}',
      fields: {
        entry: 'Upis ili izmena koja se ispravlja',
        reason: 'Razlog',
        from: 'Tačan dan izmene',
        firstName: 'Ime',
        lastName: 'Prezime',
        otherNames: 'Druga imena',
        personalNumber: 'Lični broj',
        birthDate: 'Datum rođenja',
        address: 'Adresa',
        phone: 'Telefon',
        settlement: 'Naselje',
        attributes: 'Obeležja za statistiku',
      },
    },
    en: {
      title: 'Correct person',
      sentence: 'What was recorded of the person was corrected: {reason}',
      fields: {
        entry: 'Registration or change to correct',
        reason: 'Reason',
        from: 'Right day of the change',
        firstName: 'First name',
        lastName: 'Last name',
        otherNames: 'Other names',
        personalNumber: 'Personal number',
        birthDate: 'Date of birth',
        address: 'Address',
        phone: 'Telephone',
        settlement: 'Settlement',
        attributes: 'Attributes for statistics',
      },
    },
  },
});
