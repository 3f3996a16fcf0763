import { closureReasons } from '#vocabulary';
import type { Secret } from '../action';
import { changed, enterPhase, revoked } from '../case';
import { caseAction } from '../case-action';
import { Choice, Day, Optional, Sealed, Text } from '../fields';
import { stillPlaced } from '../still-placed';

export class CloseCase {
  @Day() on!: string;
  @Choice(closureReasons) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The work is done; nobody may still be placed. Nothing more is disclosed, and nobody is asked to take the case over. */
export const closeCase = caseAction({
  name: 'close-case',
  event: 'CaseClosed',
  input: CloseCase,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  check: (state, { on }) => stillPlaced(state, on),
  evolve: (state, entry) =>
    changed(enterPhase(state, 'closed', entry), { referredOut: revoked(state.referredOut), transfer: undefined }),
  words: {
    sq: {
      title: 'Mbyll rastin',
      sentence: 'Rasti u mbyll. {reason}',
      fields: { on: 'Dita', reason: 'Arsyeja', note: 'Shënim' },
    },
    sr: {
      title: 'Zatvori slučaj',
      sentence: 'Slučaj je zatvoren. {reason}',
      fields: { on: 'Dan', reason: 'Razlog', note: 'Beleška' },
    },
    en: {
      title: 'Close case',
      sentence: 'Case closed. {reason}',
      fields: { on: 'Day', reason: 'Reason', note: 'Note' },
    },
  },
});
