import { leavingReasons } from '#vocabulary';
import type { Secret } from '../action';
import { Choice, Day, Optional, Person, Sealed, Text } from '../fields';
import { householdAction } from '../household';
import { beforeItBegan, dayAhead, notAMember } from '../member-refusals';

export class RemoveMember {
  @Person() person!: string;
  @Day() to!: string;
  @Choice(leavingReasons) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** Somebody lives in the household no longer; the day of leaving is the first without them. */
export const removeMember = householdAction({
  name: 'remove-member',
  event: 'HouseholdMemberRemoved',
  input: RemoveMember,
  by: ['caseworker', 'supervisor', 'director'],
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
      sentence: 'Nuk jeton më në familje nga {to}: {person}. {reason}',
      fields: { person: 'Personi', to: 'Deri më', reason: 'Arsyeja', note: 'Shënim' },
    },
    sr: {
      title: 'Ukloni člana domaćinstva',
      sentence: 'Od {to} više ne živi u domaćinstvu: {person}. {reason}',
      fields: { person: 'Lice', to: 'Do dana', reason: 'Razlog', note: 'Beleška' },
    },
    en: {
      title: 'Remove member of the household',
      sentence: 'No longer lives in the household from {to}: {person}. {reason}',
      fields: { person: 'Person', to: 'Until', reason: 'Reason', note: 'Note' },
    },
  },
});
