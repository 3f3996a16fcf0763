import { correctionReasons } from '#vocabulary';
import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { Choice, EntryOf, Optional, Sealed, Text } from '../fields';

export class RestoreEntry {
  @EntryOf() entry!: string;
  @Choice(correctionReasons) reason!: string;
  @Sealed() @Text({ max: 1000 }) @Optional() why?: Secret;
}

/** A withdrawn entry counts again, with its latest content. */
export const restoreEntry = caseAction({
  name: 'restore-entry',
  event: 'EntryRestored',
  input: RestoreEntry,
  when: ['referred', 'open', 'post-monitoring', 'closed'],
  by: ['caseworker', 'team-member', 'benefits-officer', 'supervisor', 'director'],
  repairs: 'restore',
  evolve: (state) => state,
  words: {
    sq: {
      title: 'Kthe shënimin',
      sentence: 'Shënimi u kthye. {reason}',
      fields: { entry: 'Shënimi', reason: 'Arsyeja', why: 'Sqarim' },
    },
    sr: {
      title: 'Vrati upis',
      sentence: 'Upis je vraćen. {reason}',
      fields: { entry: 'Upis', reason: 'Razlog', why: 'Obrazloženje' },
    },
    en: {
      title: 'Restore entry',
      sentence: 'Entry restored. {reason}',
      fields: { entry: 'Entry', reason: 'Reason', why: 'Explanation' },
    },
  },
});
