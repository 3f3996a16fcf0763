import { administrativeActs, services } from '#vocabulary';
import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { Choice, Day, FoundBy, Optional, Persons, Sealed, Text } from '../fields';
import { refusal } from '../refusal';
import { servicePoints } from '../service-kinds';

export class RecordAdministrativeAct {
  @Day() on!: string;
  @Persons() for!: string[];
  @Choice(services, { offer: administrativeActs }) kind!: string;
  @Sealed() @FoundBy('protocol-number') @Text({ max: 40, form: 'number' }) @Optional() protocolNumber?: Secret;
  @Sealed() @Text() @Optional() note?: Secret;
}

const notAnAct = refusal(
  'NOT_AN_ADMINISTRATIVE_ACT',
  {
    sq: 'Ky është shërbim, jo akt administrativ: regjistrojeni si shërbim.',
    sr: 'Ovo je usluga, a ne upravni akt: evidentirajte je kao uslugu.',
    en: 'This is a service, not an administrative act: record it as a service.',
  },
  'kind',
);

/** A certificate, consent, finding or help with an application: the benefits line, never counted as a service. */
export const recordAdministrativeAct = caseAction({
  name: 'record-administrative-act',
  event: 'AdministrativeActRecorded',
  input: RecordAdministrativeAct,
  administrative: true,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['caseworker', 'benefits-officer', 'supervisor', 'director'],
  check: (_, { kind }) => (administrativeActs.includes(kind) ? undefined : notAnAct),
  evolve: (state) => state,
  points: (input) => servicePoints(input.for, [input.kind]),
  words: {
    sq: {
      title: 'Regjistro aktin administrativ',
      sentence: 'Akt administrativ – {kind}: {for}',
      fields: { on: 'Dita', for: 'Kush', kind: 'Akti', protocolNumber: 'Numri i protokollit', note: 'Shënim' },
    },
    sr: {
      title: 'Evidentiraj upravni akt',
      sentence: 'Upravni akt – {kind}: {for}',
      fields: { on: 'Dan', for: 'Ko', kind: 'Akt', protocolNumber: 'Broj protokola', note: 'Beleška' },
    },
    en: {
      title: 'Record administrative act',
      sentence: 'Administrative act – {kind}: {for}',
      fields: { on: 'Day', for: 'Who', kind: 'Act', protocolNumber: 'Protocol number', note: 'Note' },
    },
  },
});
