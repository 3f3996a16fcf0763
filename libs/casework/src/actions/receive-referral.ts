import { channels, services, urgencies } from '#vocabulary';
import type { Secret } from '../action';
import { changed, enterPhase } from '../case';
import { caseAction } from '../case-action';
import { Choice, Choices, Count, Day, FoundBy, Optional, Persons, Sealed, Text } from '../fields';
import type { FieldProblem } from '../input';

export class ReceiveReferral {
  @Day() on!: string;
  @Choice(channels) channel!: string;
  @Persons() @Optional() for?: string[];
  /** How many nobody knows by name yet: children of the street, somebody found. */
  @Count(1, 30) @Optional() unidentified?: number;
  @Sealed() @Text() @Optional() description?: Secret;
  @Choice(urgencies) urgency!: string;
  @Choices(services) @Optional() asked?: string[];
  @Sealed() @Text({ max: 200 }) @Optional() referredBy?: Secret;
  @Sealed() @FoundBy('protocol-number') @Text({ max: 40, form: 'number' }) @Optional() protocolNumber?: Secret;
  @Sealed() @Text() @Optional() note?: Secret;

  problems(): FieldProblem[] {
    const someone = this.for !== undefined || this.unidentified !== undefined;
    return someone ? [] : [{ field: 'for', code: 'REQUIRED' }];
  }
}

/** Opens the stream of a case; the days of the case count from this day. */
export const receiveReferral = caseAction({
  name: 'receive-referral',
  event: 'ReferralReceived',
  input: ReceiveReferral,
  opens: true,
  administrative: true,
  when: [],
  by: ['caseworker', 'benefits-officer', 'supervisor', 'director'],
  evolve: (state, entry) =>
    changed(enterPhase(changed(state, { office: entry.office }), 'referred', entry), {
      offices: [{ office: entry.office, from: entry.on }],
      referral: { entry: entry.id, channel: entry.data.channel },
      referredOn: entry.on,
      urgency: entry.data.urgency,
      beneficiaries: entry.data.for ?? [],
      unidentified: entry.data.unidentified ?? 0,
      receivedBy: entry.actor,
    }),
  points: ({ for: persons = [], channel }) => persons.map((person) => ({ person, fact: 'referral', kind: channel })),
  words: {
    sq: {
      title: 'Prano referimin',
      sentence: 'Referim për {for}. Nga: {channel}',
      fields: {
        on: 'Dita',
        channel: 'Kanali',
        for: 'Për kë',
        unidentified: 'Sa persona të paidentifikuar',
        description: 'Përshkrimi i tyre',
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
        unidentified: 'Koliko neidentifikovanih lica',
        description: 'Njihov opis',
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
        unidentified: 'How many unidentified persons',
        description: 'Their description',
        urgency: 'Urgency',
        asked: 'Services asked for',
        referredBy: 'Referred by',
        protocolNumber: 'Protocol number',
        note: 'Note',
      },
    },
  },
});
