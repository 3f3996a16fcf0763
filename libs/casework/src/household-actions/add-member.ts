import type { Secret } from '../action';
import { Day, Optional, Person, Sealed, Text } from '../fields';
import { householdAction, livesThere } from '../household';
import { alreadyMember, dayAhead, personNotRegistered } from '../member-refusals';

export class AddMember {
  @Person() person!: string;
  @Day() from!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** Somebody lives in the household from a day on: born, married, come back. */
export const addMember = householdAction({
  name: 'add-member',
  event: 'HouseholdMemberAdded',
  input: AddMember,
  by: ['caseworker', 'supervisor', 'director'],
  check(state, { person, from }, { today, persons }) {
    if (!persons.has(person)) return { ...personNotRegistered, field: 'person' };
    if (from > today) return { ...dayAhead, field: 'from' };
    return livesThere(state, person, from) ? alreadyMember : undefined;
  },
  evolve: (state, { id, data: { person, from } }) => ({
    ...state,
    members: [...state.members, { entry: id, person, from }],
  }),
  words: {
    sq: {
      title: 'Shto anëtar të familjes',
      sentence: 'Anëtar i familjes nga {from}: {person}',
      fields: { person: 'Personi', from: 'Nga dita', note: 'Shënim' },
    },
    sr: {
      title: 'Dodaj člana domaćinstva',
      sentence: 'Član domaćinstva od {from}: {person}',
      fields: { person: 'Lice', from: 'Od dana', note: 'Beleška' },
    },
    en: {
      title: 'Add member of the household',
      sentence: 'Member of the household from {from}: {person}',
      fields: { person: 'Person', from: 'From', note: 'Note' },
    },
  },
});
