import { correctionReasons } from '#vocabulary';
import type { Secret } from '../action';
import { Choice, Optional, Person, Sealed, Text } from '../fields';
import { householdAction } from '../household';
import { notAMember } from '../member-refusals';

export class WithdrawMember {
  @Person() person!: string;
  @Choice(correctionReasons) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** Somebody was never a member, or not so: what was recorded last of them in this household is taken out. */
export const withdrawMember = householdAction({
  name: 'withdraw-member',
  event: 'HouseholdMemberWithdrawn',
  input: WithdrawMember,
  by: ['caseworker', 'supervisor', 'director'],
  check: ({ members }, { person }) => (members.some((each) => each.person === person) ? undefined : notAMember),
  evolve(state, { data: { person } }) {
    const wrong = state.members.findLastIndex((each) => each.person === person);
    return { ...state, members: state.members.filter((_, index) => index !== wrong) };
  },
  words: {
    sq: {
      title: 'Tërhiq anëtarin e gabuar',
      sentence: 'U tërhoq si anëtar i familjes: {person}. {reason}',
      fields: { person: 'Personi', reason: 'Arsyeja', note: 'Shpjegim' },
    },
    sr: {
      title: 'Povuci pogrešnog člana',
      sentence: 'Povučen kao član domaćinstva: {person}. {reason}',
      fields: { person: 'Lice', reason: 'Razlog', note: 'Objašnjenje' },
    },
    en: {
      title: 'Withdraw wrong member',
      sentence: 'Withdrawn as member of the household: {person}. {reason}',
      fields: { person: 'Person', reason: 'Reason', note: 'Explanation' },
    },
  },
});
