import { goalResponsibles, neededServices, services } from '#vocabulary';
import type { Secret } from '../action';
import { changed } from '../case';
import { caseAction } from '../case-action';
import { Choice, Choices, Day, Groups, Optional, Persons, Sealed, Text } from '../fields';
import type { FieldProblem } from '../input';
import { neededKindsRefusal } from '../needed-kinds';
import { nameNeeds } from '../needs';
import { refusal } from '../refusal';
import { reviewDayRefusal } from '../review-day';

export class PlannedGoal {
  static readonly words = {
    sq: { goal: 'Qëllimi', responsible: 'Përgjegjës', by: 'Deri më' },
    sr: { goal: 'Cilj', responsible: 'Odgovoran', by: 'Do dana' },
    en: { goal: 'Goal', responsible: 'Responsible', by: 'By the day' },
  };
  @Sealed() @Text({ max: 1000 }) goal!: Secret;
  @Choice(goalResponsibles) @Optional() responsible?: string;
  @Day({ ahead: true }) @Optional() by?: string;
}

export class AgreePlan {
  @Day() on!: string;
  @Persons() for!: string[];
  @Groups(PlannedGoal, 20) goals!: PlannedGoal[];
  @Choices(services, { offer: neededServices }) @Optional() kinds?: string[];
  @Day({ ahead: true }) reviewOn!: string;
  @Sealed() @Text() @Optional() view?: Secret;
  @Sealed() @Text() @Optional() note?: Secret;

  problems(): FieldProblem[] {
    return this.goals.length > 0 ? [] : [{ field: 'goals', code: 'EMPTY_LIST' }];
  }
}

const goalBeforePlan = refusal('GOAL_BEFORE_PLAN', {
  sq: 'Dita e një qëllimi është para ditës së planit: shkruani ditën deri kur duhet të arrihet.',
  sr: 'Dan jednog cilja je pre dana plana: upišite dan do kojeg treba da se postigne.',
  en: 'The day of a goal lies before the day of the plan: enter the day it is to be reached by.',
});

/** What is to be reached, by whom and when, agreed with the person; agreed again, it replaces the plan before. */
export const agreePlan = caseAction({
  name: 'agree-plan',
  event: 'PlanAgreed',
  input: AgreePlan,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  check(_, { on, goals, kinds = [], reviewOn }) {
    const early = goals.findIndex(({ by }) => by !== undefined && by < on);
    if (early >= 0) return { ...goalBeforePlan, field: `goals.${String(early)}.by` };
    return neededKindsRefusal(kinds, 'kinds') ?? reviewDayRefusal(on, reviewOn);
  },
  evolve(state, entry) {
    const { for: persons, kinds = [], reviewOn } = entry.data;
    return changed(nameNeeds(state, persons, kinds, entry), { plan: { entry: entry.id, on: entry.on, reviewOn } });
  },
  words: {
    sq: {
      title: 'Dakordo planin',
      sentence: 'U dakordua plani: {for}. Rishikimi: {reviewOn}',
      fields: {
        on: 'Dita',
        for: 'Për kë',
        goals: 'Qëllimet',
        kinds: 'Shërbimet e nevojshme',
        reviewOn: 'Dita e rishikimit',
        view: 'Mendimi i fëmijës ose i personit',
        note: 'Shënim',
      },
    },
    sr: {
      title: 'Dogovori plan',
      sentence: 'Dogovoren plan: {for}. Preispitivanje: {reviewOn}',
      fields: {
        on: 'Dan',
        for: 'Za koga',
        goals: 'Ciljevi',
        kinds: 'Potrebne usluge',
        reviewOn: 'Dan preispitivanja',
        view: 'Mišljenje deteta ili lica',
        note: 'Beleška',
      },
    },
    en: {
      title: 'Agree plan',
      sentence: 'Plan agreed: {for}. Review: {reviewOn}',
      fields: {
        on: 'Day',
        for: 'For whom',
        goals: 'Goals',
        kinds: 'Services needed',
        reviewOn: 'Day of the review',
        view: 'The child’s or person’s view',
        note: 'Note',
      },
    },
  },
});
