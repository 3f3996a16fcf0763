import { licenceBodies, needsLicence } from '#vocabulary';
import type { Secret } from '../action';
import { Choice, Day, Optional, Sealed, Text } from '../fields';
import { latestLastDay, usualLastDay } from '../licence';
import { providerAction } from '../provider';
import { licenceEndsBefore, licenceTooLong, noLicenceNeeded } from '../provider-refusals';

export class IssueLicence {
  @Sealed() @Text({ max: 60, form: 'number' }) @Optional() number?: Secret;
  @Choice(licenceBodies) by!: string;
  @Day({ ahead: true }) from!: string;
  @Day({ ahead: true }) @Optional() until?: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** A provider is licensed, or licensed again; without a last day the licence is valid for three years. */
export const issueLicence = providerAction({
  name: 'issue-licence',
  event: 'LicenceIssued',
  input: IssueLicence,
  by: ['supervisor', 'director', 'admin'],
  check({ kind }, { from, until }) {
    if (!needsLicence(kind)) return noLicenceNeeded;
    if (until !== undefined && until < from) return licenceEndsBefore;
    return until !== undefined && until > latestLastDay(from) ? licenceTooLong : undefined;
  },
  evolve: (state, { id, data: { by, from, until } }) => ({
    ...state,
    licences: [...state.licences, { entry: id, by, from, until: until ?? usualLastDay(from) }],
  }),
  words: {
    sq: {
      title: 'Regjistro licencën',
      sentence: 'Licencë nga {from} deri më {until}: {by}',
      fields: { number: 'Numri', by: 'Lëshuar nga', from: 'Dita e parë', until: 'Dita e fundit', note: 'Shënim' },
    },
    sr: {
      title: 'Upiši licencu',
      sentence: 'Licenca od {from} do {until}: {by}',
      fields: { number: 'Broj', by: 'Izdao', from: 'Prvi dan', until: 'Poslednji dan', note: 'Beleška' },
    },
    en: {
      title: 'Record licence',
      sentence: 'Licence from {from} until {until}: {by}',
      fields: { number: 'Number', by: 'Issued by', from: 'First day', until: 'Last day', note: 'Note' },
    },
  },
});
