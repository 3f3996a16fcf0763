import { correctionReasons } from '#vocabulary';
import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { Choice, Content, EntryOf, Optional, Sealed, Text } from '../fields';

export class CorrectEntry {
  @EntryOf() entry!: string;
  @Content() content!: { on: string };
  @Choice(correctionReasons) reason!: string;
  @Sealed() @Text({ max: 1000 }) @Optional() why?: Secret;
}

/** An entry gets new content, the whole of it, in the shape of its own action; the earlier content stays in the history. */
export const correctEntry = caseAction({
  name: 'correct-entry',
  event: 'EntryCorrected',
  input: CorrectEntry,
  when: ['referred', 'open', 'post-monitoring', 'closed'],
  by: ['caseworker', 'team-member', 'benefits-officer', 'supervisor', 'director'],
  repairs: 'correct',
  evolve: (state) => state,
  words: {
    sq: {
      title: 'Korrigjo shënimin',
      sentence: 'Shënimi u korrigjua. {reason}',
      fields: { entry: 'Shënimi', content: 'Përmbajtja e re', reason: 'Arsyeja', why: 'Sqarim' },
    },
    sr: {
      title: 'Ispravi upis',
      sentence: 'Upis je ispravljen. {reason}',
      fields: { entry: 'Upis', content: 'Novi sadržaj', reason: 'Razlog', why: 'Obrazloženje' },
    },
    en: {
      title: 'Correct entry',
      sentence: 'Entry corrected. {reason}',
      fields: { entry: 'Entry', content: 'New content', reason: 'Reason', why: 'Explanation' },
    },
  },
});
