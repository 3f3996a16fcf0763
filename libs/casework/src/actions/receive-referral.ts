import { channels, services, urgencies } from '#vocabulary';
import type { Secret } from '../action';
import { enterPhase } from '../case';
import { caseAction } from '../case-action';
import { Choice, Choices, Day, FoundBy, Optional, Persons, Sealed, Text } from '../fields';

export class ReceiveReferral {
  @Day() on!: string;
  @Choice(channels) channel!: string;
  @Persons() for!: string[];
  @Choice(urgencies) urgency!: string;
  @Choices(services) @Optional() asked?: string[];
  @Sealed() @Text({ max: 200 }) @Optional() referredBy?: Secret;
  @Sealed() @FoundBy('protocol-number') @Text({ max: 40, form: 'number' }) @Optional() protocolNumber?: Secret;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** Opens the stream of a case; the days of the case count from this day. */
export const receiveReferral = caseAction({
  name: 'receive-referral',
  event: 'ReferralReceived',
  input: ReceiveReferral,
  opens: true,
  when: [],
  by: ['caseworker', 'supervisor', 'director'],
  evolve: (state, entry) => ({
    ...enterPhase(state, 'referred', entry.on),
    office: entry.office,
    referredOn: entry.on,
    urgency: entry.data.urgency,
    beneficiaries: entry.data.for,
    receivedBy: entry.actor,
  }),
  points: (input) => input.for.map((person) => ({ person, fact: 'referral', kind: input.channel, byOffice: true })),
  words: {
    sq: {
      title: 'Prano referimin',
      sentence: 'Referim për {for}. Nga: {channel}',
      fields: {
        on: 'Dita',
        channel: 'Kanali',
        for: 'Për kë',
        urgency: 'Urgjenca',
        asked: 'Shërbimet e kërkuara',
        referredBy: 'Kush referoi',
        protocolNumber: 'Numri i protokollit',
        note: 'Shënim',
      },
    },
    sr: {
      title: 'Primi upućivanje',
      sentence: 'Upućivanje za {for}. Od: {channel}',
      fields: {
        on: 'Dan',
        channel: 'Kanal',
        for: 'Za koga',
        urgency: 'Hitnost',
        asked: 'Tražene usluge',
        referredBy: 'Ko je uputio',
        protocolNumber: 'Broj protokola',
        note: 'Beleška',
      },
    },
    en: {
      title: 'Receive referral',
      sentence: 'Referral of {for}. From: {channel}',
      fields: {
        on: 'Day',
        channel: 'Channel',
        for: 'For whom',
        urgency: 'Urgency',
        asked: 'Services asked for',
        referredBy: 'Referred by',
        protocolNumber: 'Protocol number',
        note: 'Note',
      },
    },
  },
});
