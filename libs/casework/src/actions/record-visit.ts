import { deliverableServices, services, visitKinds, visitObstacles } from '#vocabulary';
import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { Choice, Choices, Day, Optional, Persons, Sealed, Text, YesNo } from '../fields';
import type { FieldProblem } from '../input';
import { nameNeeds } from '../needs';
import { serviceKindRefusal, servicePoints } from '../service-kinds';

export class RecordVisit {
  @Day() on!: string;
  @Choice(visitKinds) kind!: string;
  @Persons() for!: string[];
  @YesNo() held!: boolean;
  @YesNo() announced!: boolean;
  @Choice(visitObstacles) @Optional() obstacle?: string;
  @Choices(services, { offer: deliverableServices }) @Optional() services?: string[];
  @Sealed() @Text() @Optional() note?: Secret;

  problems(): FieldProblem[] {
    if (this.held) return this.obstacle === undefined ? [] : [{ field: 'obstacle', code: 'NOT_WHEN_HELD' }];
    return [
      ...(this.obstacle === undefined ? [{ field: 'obstacle', code: 'REQUIRED' }] : []),
      ...(this.services === undefined ? [] : [{ field: 'services', code: 'ONLY_WHEN_HELD' }]),
    ];
  }
}

/** A visit, held or not possible; the services given during it belong to the same entry. Only a held visit counts. */
export const recordVisit = caseAction({
  name: 'record-visit',
  event: 'VisitRecorded',
  input: RecordVisit,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['caseworker', 'team-member', 'supervisor', 'director'],
  together: true,
  serves: 'visit',
  check: (_, input) => serviceKindRefusal(input.services ?? [], 'services'),
  evolve: (state, entry) => nameNeeds(state, entry.data.for, entry.data.services ?? [], entry),
  points(input) {
    if (!input.held) return [];
    const visits = input.for.map((person) => ({ person, fact: 'visit' as const, kind: input.kind }));
    return [...visits, ...servicePoints(input.for, input.services ?? [])];
  },
  words: {
    sq: {
      title: 'Regjistro vizitën',
      sentence: '{kind}: {for}',
      fields: {
        on: 'Dita',
        kind: 'Lloji',
        for: 'Kush',
        held: 'Vizita u mbajt',
        announced: 'E paralajmëruar',
        obstacle: 'Pse nuk u mbajt',
        services: 'Shërbimet e ofruara gjatë vizitës',
        note: 'Shënim',
      },
    },
    sr: {
      title: 'Evidentiraj posetu',
      sentence: '{kind}: {for}',
      fields: {
        on: 'Dan',
        kind: 'Vrsta',
        for: 'Ko',
        held: 'Poseta je obavljena',
        announced: 'Najavljena',
        obstacle: 'Zašto nije obavljena',
        services: 'Usluge pružene tokom posete',
        note: 'Beleška',
      },
    },
    en: {
      title: 'Record visit',
      sentence: '{kind}: {for}',
      fields: {
        on: 'Day',
        kind: 'Kind',
        for: 'Who',
        held: 'The visit was held',
        announced: 'Announced',
        obstacle: 'Why it was not held',
        services: 'Services given during the visit',
        note: 'Note',
      },
    },
  },
});
