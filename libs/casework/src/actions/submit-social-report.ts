import { reportRecipients } from '#vocabulary';
import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { Choice, Day, Optional, Persons, Sealed, Text } from '../fields';
import { servicePoints } from '../service-kinds';

export class SubmitSocialReport {
  @Day() on!: string;
  @Persons() for!: string[];
  @Choice(reportRecipients) to!: string;
  @Sealed() @Text({ max: 60, form: 'number' }) @Optional() docketNumber?: Secret;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The office reports on beneficiaries to a court or another body; the report is a service to them. */
export const submitSocialReport = caseAction({
  name: 'submit-social-report',
  event: 'SocialReportSubmitted',
  input: SubmitSocialReport,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'team-member', 'supervisor', 'director'],
  serves: 'service',
  evolve: (state) => state,
  points: (input) => servicePoints(input.for, ['social-report']),
  words: {
    sq: {
      title: 'Dorëzo raportin social',
      sentence: 'Raport social për {for}. Marrësi: {to}',
      fields: { on: 'Dita', for: 'Për kë', to: 'Marrësi', docketNumber: 'Numri i lëndës', note: 'Shënim' },
    },
    sr: {
      title: 'Podnesi socijalni izveštaj',
      sentence: 'Socijalni izveštaj za {for}. Primalac: {to}',
      fields: { on: 'Dan', for: 'Za koga', to: 'Primalac', docketNumber: 'Broj predmeta', note: 'Beleška' },
    },
    en: {
      title: 'Submit social report',
      sentence: 'Social report on {for}. Recipient: {to}',
      fields: { on: 'Day', for: 'About whom', to: 'Recipient', docketNumber: 'Docket number', note: 'Note' },
    },
  },
});
