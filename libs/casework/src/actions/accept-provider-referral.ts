import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { Day, EntryOf, Optional, Sealed, Text } from '../fields';
import { answerReferral, answerRefusal, disclosureEnded } from '../referred-out';

export class AcceptProviderReferral {
  @EntryOf() referral!: string;
  @Day() on!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The provider takes the persons on; recorded by its partner, or by the centre on the provider's word. */
export const acceptProviderReferral = caseAction({
  name: 'accept-provider-referral',
  event: 'ProviderReferralAccepted',
  input: AcceptProviderReferral,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director', 'partner'],
  offered: ({ referredOut }) => referredOut.some(({ state }) => state === 'sent'),
  check(state, { referral, on }, around) {
    const ended = state.referredOut.some(({ entry, until }) => entry === referral && until < on);
    return answerRefusal(state, referral, ['sent'], around) ?? (ended ? disclosureEnded : undefined);
  },
  evolve: (state, { data }) => answerReferral(state, data.referral, 'accepted'),
  words: {
    sq: {
      title: 'Prano referimin te ofruesi',
      sentence: 'Ofruesi e pranoi referimin',
      fields: { referral: 'Referimi', on: 'Dita', note: 'Shënim' },
    },
    sr: {
      title: 'Prihvati upućivanje pružaocu',
      sentence: 'Pružalac je prihvatio upućivanje',
      fields: { referral: 'Upućivanje', on: 'Dan', note: 'Beleška' },
    },
    en: {
      title: 'Accept referral to provider',
      sentence: 'The provider accepted the referral',
      fields: { referral: 'Referral', on: 'Day', note: 'Note' },
    },
  },
});
