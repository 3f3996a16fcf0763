import { reconciliationOutcomes } from '#vocabulary';
import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { Choice, Day, Optional, Persons, Sealed, Text } from '../fields';
import { servicePoints } from '../service-kinds';

export class AttemptReconciliation {
  @Day() on!: string;
  @Persons() for!: string[];
  @Choice(reconciliationOutcomes) outcome!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The office tries to reconcile spouses; the attempt is a service whatever comes of it. */
export const attemptReconciliation = caseAction({
  name: 'attempt-reconciliation',
  event: 'ReconciliationAttempted',
  input: AttemptReconciliation,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'team-member', 'supervisor', 'director'],
  serves: 'service',
  evolve: (state) => state,
  points: (input) => servicePoints(input.for, ['family-reconciliation']),
  words: {
    sq: {
      title: 'Regjistro përpjekjen për pajtim',
      sentence: 'Përpjekje për pajtim: {for}. {outcome}',
      fields: { on: 'Dita', for: 'Kush', outcome: 'Rezultati', note: 'Shënim' },
    },
    sr: {
      title: 'Evidentiraj pokušaj mirenja',
      sentence: 'Pokušaj mirenja: {for}. {outcome}',
      fields: { on: 'Dan', for: 'Ko', outcome: 'Ishod', note: 'Beleška' },
    },
    en: {
      title: 'Record reconciliation attempt',
      sentence: 'Reconciliation attempt: {for}. {outcome}',
      fields: { on: 'Day', for: 'Who', outcome: 'Outcome', note: 'Note' },
    },
  },
});
