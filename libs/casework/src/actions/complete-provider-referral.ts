import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { Day, EntryOf, Optional, Sealed, Text } from '../fields';
import { nameNeeds } from '../needs';
import { answerReferral, answerRefusal } from '../referred-out';
import { servicePoints } from '../service-kinds';

export class CompleteProviderReferral {
  @EntryOf() referral!: string;
  @Day() on!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/**
 * The provider has given what the persons were sent for. It stands for the service, once, for everybody whose services of
 * that kind the provider has not recorded one by one.
 */
export const completeProviderReferral = caseAction({
  name: 'complete-provider-referral',
  event: 'ProviderReferralCompleted',
  input: CompleteProviderReferral,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director', 'partner'],
  offered: ({ referredOut }) => referredOut.some(({ state }) => state === 'accepted'),
  serves: 'service',
  check: (state, { referral }, around) => answerRefusal(state, referral, ['accepted'], around),
  evolve(state, entry) {
    const { referral } = entry.data;
    const given = state.referredOut.find((each) => each.entry === referral);
    const needed = given ? nameNeeds(state, given.persons, [given.kind], entry) : state;
    return answerReferral(needed, referral, 'completed', entry.on);
  },
  points({ referral }, { referredOut }) {
    const given = referredOut.find(({ entry }) => entry === referral);
    if (!given) return [];
    const silent = given.persons.filter((person) => !given.reported.includes(person));
    return servicePoints(silent, [given.kind], given.provider);
  },
  words: {
    sq: {
      title: 'Përfundo referimin te ofruesi',
      sentence: 'Ofruesi e kreu shërbimin e referuar',
      fields: { referral: 'Referimi', on: 'Dita', note: 'Shënim' },
    },
    sr: {
      title: 'Završi upućivanje pružaocu',
      sentence: 'Pružalac je obavio traženu uslugu',
      fields: { referral: 'Upućivanje', on: 'Dan', note: 'Beleška' },
    },
    en: {
      title: 'Complete referral to provider',
      sentence: 'The provider completed what was asked',
      fields: { referral: 'Referral', on: 'Day', note: 'Note' },
    },
  },
});
