import { providerRejections } from '#vocabulary';
import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { Choice, Day, EntryOf, Optional, Sealed, Text } from '../fields';
import { answerReferral, answerRefusal } from '../referred-out';

export class RejectProviderReferral {
  @EntryOf() referral!: string;
  @Day() on!: string;
  @Choice(providerRejections) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The provider does not take the persons on; from now on it is told nothing of them. */
export const rejectProviderReferral = caseAction({
  name: 'reject-provider-referral',
  event: 'ProviderReferralRejected',
  input: RejectProviderReferral,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director', 'partner'],
  offered: ({ referredOut }) => referredOut.some(({ state }) => state === 'sent'),
  check: (state, { referral }, around) => answerRefusal(state, referral, ['sent'], around),
  evolve: (state, { data }) => answerReferral(state, data.referral, 'rejected'),
  words: {
    sq: {
      title: 'Refuzo referimin te ofruesi',
      sentence: 'Ofruesi e refuzoi referimin. {reason}',
      fields: { referral: 'Referimi', on: 'Dita', reason: 'Arsyeja', note: 'Shënim' },
    },
    sr: {
      title: 'Odbij upućivanje pružaocu',
      sentence: 'Pružalac je odbio upućivanje. {reason}',
      fields: { referral: 'Upućivanje', on: 'Dan', reason: 'Razlog', note: 'Beleška' },
    },
    en: {
      title: 'Reject referral to provider',
      sentence: 'The provider rejected the referral. {reason}',
      fields: { referral: 'Referral', on: 'Day', reason: 'Reason', note: 'Note' },
    },
  },
});
