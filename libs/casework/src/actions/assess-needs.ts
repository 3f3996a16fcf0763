import { assessmentKinds, neededServices, riskLevels, services } from '#vocabulary';
import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { Choice, Choices, Day, Optional, Persons, Sealed, Text, YesNo } from '../fields';
import { neededKindsRefusal } from '../needed-kinds';
import { nameNeeds } from '../needs';
import { servicePoints } from '../service-kinds';

export class AssessNeeds {
  @Day() on!: string;
  @Choice(assessmentKinds) kind!: string;
  @Persons() for!: string[];
  @YesNo() withPerson!: boolean;
  @Choice(riskLevels) risk!: string;
  @Choices(services, { offer: neededServices }) @Optional() needs?: string[];
  @Sealed() @Text() @Optional() ownView?: Secret;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** What a person needs, as assessed; only an assessment made with the person is a service to them. */
export const assessNeeds = caseAction({
  name: 'assess-needs',
  event: 'NeedsAssessed',
  input: AssessNeeds,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'team-member', 'supervisor', 'director'],
  serves: 'service',
  check: (_, { needs = [] }) => neededKindsRefusal(needs, 'needs'),
  evolve: (state, entry) => nameNeeds(state, entry.data.for, entry.data.needs ?? [], entry),
  points: (input) => (input.withPerson ? servicePoints(input.for, ['needs-assessment']) : []),
  words: {
    sq: {
      title: 'Vlerëso nevojat',
      sentence: '{kind}: {for}. Rreziku: {risk}',
      fields: {
        on: 'Dita',
        kind: 'Lloji',
        for: 'Kush',
        withPerson: 'Bashkë me personin',
        risk: 'Rreziku',
        needs: 'Shërbimet e nevojshme',
        ownView: 'Mendimi i vetë personit',
        note: 'Shënim',
      },
    },
    sr: {
      title: 'Proceni potrebe',
      sentence: '{kind}: {for}. Rizik: {risk}',
      fields: {
        on: 'Dan',
        kind: 'Vrsta',
        for: 'Ko',
        withPerson: 'Zajedno sa licem',
        risk: 'Rizik',
        needs: 'Potrebne usluge',
        ownView: 'Mišljenje samog lica',
        note: 'Beleška',
      },
    },
    en: {
      title: 'Assess needs',
      sentence: '{kind}: {for}. Risk: {risk}',
      fields: {
        on: 'Day',
        kind: 'Kind',
        for: 'Who',
        withPerson: 'Together with the person',
        risk: 'Risk',
        needs: 'Services needed',
        ownView: 'The person’s own view',
        note: 'Note',
      },
    },
  },
});
