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
import { identityProblems } from '../identity-problems';
import { identityOf, type PersonAround, type PersonState } from '../person';
import { PersonAttributes } from '../person-attributes';
import { alreadyRegistered } from '../person-refusals';

export class RegisterPerson {
  @Sealed() @Text({ max: 100, form: 'name' }) firstName!: Secret;
  @Sealed() @Text({ max: 100, form: 'name' }) lastName!: Secret;
  @Sealed() @Text({ max: 200, form: 'name' }) @Optional() otherNames?: Secret;
  @Sealed() @FoundBy('personal-number') @Text({ max: 10, form: 'digits' }) @Optional() personalNumber?: Secret;
  @Sealed() @Day() @Optional() birthDate?: Secret;
  @Sealed() @Text({ max: 300 }) @Optional() address?: Secret;
  @Sealed() @Text({ max: 40, form: 'phone' }) @Optional() phone?: Secret;
  @Sealed() @Choice(settlements) @Optional() settlement?: Secret;
  @Sealed('attributes') @Group(PersonAttributes) attributes!: Secret<PersonAttributes>;

  problems(): FieldProblem[] {
    return identityProblems(this);
  }
}

/** Opens the stream of a person; what is registered holds from ever. */
export const registerPerson = actionOn<PersonState, PersonAround>('person')({
  name: 'register-person',
  event: 'PersonRegistered',
  input: RegisterPerson,
  opens: true,
  by: ['caseworker', 'benefits-officer', 'supervisor', 'director'],
  check: (state) => (state.entries.length > 0 ? alreadyRegistered : undefined),
  evolve: (_, { id, office, data }) => ({
    office,
    entries: [{ id, from: null, identity: identityOf(data), attributes: [data.attributes] }],
  }),
  words: {
    sq: {
      title: 'Regjistro personin',
      sentence: 'U regjistrua personi {firstName} {lastName}',
      fields: {
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
      title: 'Upiši lice',
      sentence: 'Upisano lice {firstName} {lastName}',
      fields: {
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
      title: 'Register person',
      sentence: '{firstName} {lastName} registered',
      fields: {
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
