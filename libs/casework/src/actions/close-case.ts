import { closureReasons } from '#vocabulary';
import type { Secret } from '../action';
import { enterPhase } from '../case';
import { caseAction } from '../case-action';
import { Choice, Day, Optional, Sealed, Text } from '../fields';
import { refusal } from '../refusal';

export class CloseCase {
  @Day() on!: string;
  @Choice(closureReasons) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

const placementOpen = refusal('PLACEMENT_STILL_OPEN', {
  sq: 'Dikush në këtë rast është ende i vendosur: përfundoni së pari vendosjen.',
  sr: 'Neko u ovom slučaju je još smešten: prvo okončajte smeštaj.',
  en: 'Somebody in this case is still placed: end the placement first.',
});

/** The work is done; nobody of the case may still be in a placement. */
export const closeCase = caseAction({
  name: 'close-case',
  event: 'CaseClosed',
  input: CloseCase,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  check: (state, { on }) => (state.stays.some(({ to }) => to === undefined || to > on) ? placementOpen : undefined),
  evolve: (state, { on }) => enterPhase(state, 'closed', on),
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
