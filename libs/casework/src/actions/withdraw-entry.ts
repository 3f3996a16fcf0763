import { correctionReasons } from '#vocabulary';
import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { Choice, EntryOf, Optional, Sealed, Text } from '../fields';

export class WithdrawEntry {
  @EntryOf() entry!: string;
  @Choice(correctionReasons) reason!: string;
  @Sealed() @Text({ max: 1000 }) @Optional() why?: Secret;
}

/** An entry no longer counts, as if it had not been made; it stays in the history and can be restored. */
export const withdrawEntry = caseAction({
  name: 'withdraw-entry',
  event: 'EntryWithdrawn',
  input: WithdrawEntry,
  when: ['referred', 'open', 'post-monitoring', 'closed'],
  by: ['caseworker', 'team-member', 'benefits-officer', 'supervisor', 'director'],
  repairs: 'withdraw',
  evolve: (state) => state,
  words: {
    sq: {
      title: 'Tërhiq shënimin',
      sentence: 'Shënimi u tërhoq. {reason}',
      fields: { entry: 'Shënimi', reason: 'Arsyeja', why: 'Sqarim' },
    },
    sr: {
      title: 'Povuci upis',
      sentence: 'Upis je povučen. {reason}',
      fields: { entry: 'Upis', reason: 'Razlog', why: 'Obrazloženje' },
    },
    en: {
      title: 'Withdraw entry',
      sentence: 'Entry withdrawn. {reason}',
      fields: { entry: 'Entry', reason: 'Reason', why: 'Explanation' },
    },
  },
});
