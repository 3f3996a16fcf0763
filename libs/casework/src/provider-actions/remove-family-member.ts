import { leavingReasons } from '#vocabulary';
import type { Secret } from '../action';
import { Choice, Day, Optional, Person, Sealed, Text } from '../fields';
import { providerAction } from '../provider';
import { beforeItBegan, dayAhead, notAMember } from '../member-refusals';

export class RemoveFamilyMember {
  @Person() person!: string;
  @Day() to!: string;
  @Choice(leavingReasons) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** Somebody belongs to the foster family no longer; the day of leaving is the first without them. */
export const removeFamilyMember = providerAction({
  name: 'remove-family-member',
  event: 'FamilyMemberRemoved',
  input: RemoveFamilyMember,
  by: ['supervisor', 'director'],
  check({ members }, { person, to }, { today }) {
    const member = members.find((each) => each.person === person && each.left === undefined);
    if (!member) return notAMember;
    if (to > today) return { ...dayAhead, field: 'to' };
    return to < member.from ? { ...beforeItBegan, field: 'to' } : undefined;
  },
  evolve: (state, { id, data: { person, to } }) => ({
    ...state,
    members: state.members.map((each) =>
      each.person === person && each.left === undefined ? { ...each, left: { entry: id, on: to } } : each,
    ),
  }),
  words: {
    sq: {
      title: 'Hiq anëtarin e familjes',
      sentence: 'Nuk është më anëtar i familjes strehuese nga {to}: {person}. {reason}',
      fields: { person: 'Personi', to: 'Deri më', reason: 'Arsyeja', note: 'Shënim' },
    },
    sr: {
      title: 'Ukloni člana porodice',
      sentence: 'Od {to} više nije član hraniteljske porodice: {person}. {reason}',
      fields: { person: 'Lice', to: 'Do dana', reason: 'Razlog', note: 'Beleška' },
    },
    en: {
      title: 'Remove member of the family',
      sentence: 'No longer a member of the foster family from {to}: {person}. {reason}',
      fields: { person: 'Person', to: 'Until', reason: 'Reason', note: 'Note' },
    },
  },
});
