import { decliningReasons, referralDestinations } from '#vocabulary';
import type { Secret } from '../action';
import { changed, enterPhase } from '../case';
import { caseAction } from '../case-action';
import { Choice, Day, Optional, Sealed, Text } from '../fields';
import { stillPlaced } from '../still-placed';

export class DeclineReferral {
  @Day() on!: string;
  @Choice(decliningReasons) reason!: string;
  @Choice(referralDestinations) @Optional() referredTo?: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The referral does not become a case; from then on its entries are only repaired. */
export const declineReferral = caseAction({
  name: 'decline-referral',
  event: 'ReferralDeclined',
  input: DeclineReferral,
  when: ['referred'],
  by: ['caseworker', 'supervisor', 'director'],
  check: (state, { on }) => stillPlaced(state, on),
  evolve: (state, entry) => changed(enterPhase(state, 'declined', entry), { transfer: undefined }),
  words: {
    sq: {
      title: 'Refuzo referimin',
      sentence: 'Referimi nuk u pranua. {reason}',
      fields: { on: 'Dita', reason: 'Arsyeja', referredTo: 'Ku u drejtua personi', note: 'Shënim' },
    },
    sr: {
      title: 'Odbij upućivanje',
      sentence: 'Upućivanje nije prihvaćeno. {reason}',
      fields: { on: 'Dan', reason: 'Razlog', referredTo: 'Kome je lice upućeno', note: 'Beleška' },
    },
    en: {
      title: 'Decline referral',
      sentence: 'Referral declined. {reason}',
      fields: { on: 'Day', reason: 'Reason', referredTo: 'Where the person was sent', note: 'Note' },
    },
  },
});
