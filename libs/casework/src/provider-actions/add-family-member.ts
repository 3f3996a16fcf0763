import type { Secret } from '../action';
import { Day, Optional, Person, Sealed, Text } from '../fields';
import { providerAction } from '../provider';
import { alreadyMember, dayAhead, personNotRegistered } from '../member-refusals';
import { onlyFosterFamily, placedHere } from '../provider-refusals';

export class AddFamilyMember {
  @Person() person!: string;
  @Day() from!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** A registered person belongs to the foster family from a day on. */
export const addFamilyMember = providerAction({
  name: 'add-family-member',
  event: 'FamilyMemberAdded',
  input: AddFamilyMember,
  by: ['supervisor', 'director'],
  check({ kind, members, taken }, { person, from }, { today, persons }) {
    if (kind !== 'foster-family') return onlyFosterFamily;
    if (!persons.has(person)) return { ...personNotRegistered, field: 'person' };
    if (from > today) return { ...dayAhead, field: 'from' };
    if (taken.some((place) => place.person === person)) return placedHere;
    const there = members.some((each) => each.person === person && (each.left === undefined || from < each.left.on));
    return there ? alreadyMember : undefined;
  },
  evolve: (state, { id, data: { person, from } }) => ({
    ...state,
    members: [...state.members, { entry: id, person, from }],
  }),
  words: {
    sq: {
      title: 'Shto anëtar të familjes',
      sentence: 'Anëtar i familjes strehuese nga {from}: {person}',
      fields: { person: 'Personi', from: 'Nga dita', note: 'Shënim' },
    },
    sr: {
      title: 'Dodaj člana porodice',
      sentence: 'Član hraniteljske porodice od {from}: {person}',
      fields: { person: 'Lice', from: 'Od dana', note: 'Beleška' },
    },
    en: {
      title: 'Add member of the family',
      sentence: 'Member of the foster family from {from}: {person}',
      fields: { person: 'Person', from: 'From', note: 'Note' },
    },
  },
});
