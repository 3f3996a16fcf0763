import { settlements } from '#vocabulary';
import type { Secret } from '../action';
import { Choice, Day, Optional, Persons, Sealed, Text } from '../fields';
import { householdAction } from '../household';
import { dayAhead, personNotRegistered } from '../member-refusals';

export class RegisterHousehold {
  @Persons() members!: string[];
  @Day() @Optional() from?: string;
  @Sealed() @Choice(settlements) @Optional() settlement?: Secret;
  @Sealed() @Text({ max: 300 }) @Optional() address?: Secret;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** Persons who live together are kept as a household; without a day they do so from the day of recording. */
export const registerHousehold = householdAction({
  name: 'register-household',
  event: 'HouseholdRegistered',
  input: RegisterHousehold,
  opens: true,
  by: ['caseworker', 'supervisor', 'director'],
  check(_, { members, from }, { today, persons }) {
    if (members.some((person) => !persons.has(person))) return { ...personNotRegistered, field: 'members' };
    return from !== undefined && from > today ? { ...dayAhead, field: 'from' } : undefined;
  },
  evolve: (_, { id, on, office, data: { members, from = on } }) => ({
    office,
    members: members.map((person) => ({ entry: id, person, from })),
  }),
  words: {
    sq: {
      title: 'Regjistro familjen',
      sentence: 'U regjistrua familja: {members}',
      fields: {
        members: 'Anëtarët',
        from: 'Jetojnë bashkë nga',
        settlement: 'Vendbanimi',
        address: 'Adresa',
        note: 'Shënim',
      },
    },
    sr: {
      title: 'Evidentiraj domaćinstvo',
      sentence: 'Evidentirano domaćinstvo: {members}',
      fields: {
        members: 'Članovi',
        from: 'Žive zajedno od',
        settlement: 'Naselje',
        address: 'Adresa',
        note: 'Beleška',
      },
    },
    en: {
      title: 'Register household',
      sentence: 'Household registered: {members}',
      fields: {
        members: 'Members',
        from: 'Live together from',
        settlement: 'Settlement',
        address: 'Address',
        note: 'Note',
      },
    },
  },
});
