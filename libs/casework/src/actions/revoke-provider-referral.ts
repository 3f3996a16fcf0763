import { referralRevocations } from '#vocabulary';
import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { Choice, Day, EntryOf, Optional, Sealed, Text } from '../fields';
import { answerReferral, answerRefusal } from '../referred-out';

export class RevokeProviderReferral {
  @EntryOf() referral!: string;
  @Day() on!: string;
  @Choice(referralRevocations) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The centre takes the referral back: from now on the provider is told nothing of the persons. */
export const revokeProviderReferral = caseAction({
  name: 'revoke-provider-referral',
  event: 'ProviderReferralRevoked',
  input: RevokeProviderReferral,
  when: ['open', 'post-monitoring', 'closed'],
  by: ['caseworker', 'supervisor', 'director'],
  offered: ({ referredOut }) => referredOut.some(({ state }) => state === 'sent' || state === 'accepted'),
  check: (state, { referral }, around) => answerRefusal(state, referral, ['sent', 'accepted'], around),
  evolve: (state, { data }) => answerReferral(state, data.referral, 'revoked'),
  words: {
    sq: {
      title: 'Revoko referimin te ofruesi',
      sentence: 'Referimi te ofruesi u revokua. {reason}',
      fields: { referral: 'Referimi', on: 'Dita', reason: 'Arsyeja', note: 'Shënim' },
    },
    sr: {
      title: 'Opozovi upućivanje pružaocu',
      sentence: 'Upućivanje pružaocu je opozvano. {reason}',
      fields: { referral: 'Upućivanje', on: 'Dan', reason: 'Razlog', note: 'Beleška' },
    },
    en: {
      title: 'Revoke referral to provider',
      sentence: 'The referral to the provider was revoked. {reason}',
      fields: { referral: 'Referral', on: 'Day', reason: 'Reason', note: 'Note' },
    },
  },
});
