import { reopeningReasons } from '#vocabulary';
import type { Secret } from '../action';
import { enterPhase } from '../case';
import { caseAction } from '../case-action';
import { Choice, Day, Optional, Sealed, Text } from '../fields';

export class ReopenCase {
  @Day() on!: string;
  @Choice(reopeningReasons) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** A closed case, or one in post-monitoring, is worked on again. */
export const reopenCase = caseAction({
  name: 'reopen-case',
  event: 'CaseReopened',
  input: ReopenCase,
  when: ['post-monitoring', 'closed'],
  by: ['caseworker', 'supervisor', 'director'],
  evolve: (state, entry) => enterPhase(state, 'open', entry),
  words: {
    sq: {
      title: 'Rihap rastin',
      sentence: 'Rasti u rihap. {reason}',
      fields: { on: 'Dita', reason: 'Arsyeja', note: 'Shënim' },
    },
    sr: {
      title: 'Ponovo otvori slučaj',
      sentence: 'Slučaj je ponovo otvoren. {reason}',
      fields: { on: 'Dan', reason: 'Razlog', note: 'Beleška' },
    },
    en: {
      title: 'Reopen case',
      sentence: 'Case reopened. {reason}',
      fields: { on: 'Day', reason: 'Reason', note: 'Note' },
    },
  },
});
