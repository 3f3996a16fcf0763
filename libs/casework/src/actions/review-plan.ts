import { goalStates, neededServices, reviewOutcomes, services } from '#vocabulary';
import type { Secret } from '../action';
import { changed } from '../case';
import { caseAction } from '../case-action';
import { Choice, Choices, Day, Groups, Optional, Persons, Sealed, Text } from '../fields';
import type { FieldProblem } from '../input';
import { neededKindsRefusal } from '../needed-kinds';
import { endNeeds, nameNeeds } from '../needs';
import { refusal } from '../refusal';
import { reviewDayRefusal } from '../review-day';

export class ReviewedGoal {
  static readonly words = {
    sq: { goal: 'Qëllimi', state: 'Gjendja' },
    sr: { goal: 'Cilj', state: 'Stanje' },
    en: { goal: 'Goal', state: 'State' },
  };
  @Sealed() @Text({ max: 1000 }) goal!: Secret;
  @Choice(goalStates) state!: string;
}

export class ReviewPlan {
  @Day() on!: string;
  @Persons() for!: string[];
  @Choice(reviewOutcomes) outcome!: string;
  @Groups(ReviewedGoal, 20) @Optional() goals?: ReviewedGoal[];
  @Choices(services, { offer: neededServices }) @Optional() kinds?: string[];
  @Choices(services, { offer: neededServices }) @Optional() ended?: string[];
  @Day({ ahead: true }) reviewOn!: string;
  @Sealed() @Text() @Optional() view?: Secret;
  @Sealed() @Text() @Optional() note?: Secret;

  problems(): FieldProblem[] {
    const both = this.ended?.some((kind) => this.kinds?.includes(kind)) ?? false;
    return both ? [{ field: 'ended', code: 'REPEATED' }] : [];
  }
}

const noPlan = refusal('NO_PLAN_AGREED', {
  sq: 'Ende nuk është dakorduar plan deri atë ditë: dakordoni planin së pari.',
  sr: 'Do tog dana još nije dogovoren plan: prvo dogovorite plan.',
  en: 'No plan had been agreed by that day: agree the plan first.',
});

const notNeeded = refusal(
  'NOT_NEEDED_NOW',
  {
    sq: 'Asnjëri nga këta persona nuk e kishte atë ditë një nga këto nevoja: hiqeni nga lista.',
    sr: 'Nijedno od ovih lica tog dana nije imalo neku od ovih potreba: uklonite je sa spiska.',
    en: 'None of these persons had one of these needs on that day: take it off the list.',
  },
  'ended',
);

/** The plan is looked at again with the person: what was reached, what is needed now, when to look next. */
export const reviewPlan = caseAction({
  name: 'review-plan',
  event: 'PlanReviewed',
  input: ReviewPlan,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  offered: ({ plan }) => plan !== undefined,
  check(state, { on, for: persons, kinds = [], ended = [], reviewOn }) {
    if (!state.plan) return noPlan;
    const needed = (kind: string): boolean =>
      state.needs.some((need) => need.kind === kind && need.to === undefined && persons.includes(need.person));
    if (!ended.every(needed)) return notNeeded;
    return neededKindsRefusal(kinds, 'kinds') ?? reviewDayRefusal(on, reviewOn);
  },
  evolve(state, entry) {
    const { for: persons, kinds = [], ended = [], reviewOn } = entry.data;
    const reviewed = nameNeeds(endNeeds(state, persons, ended, entry.on), persons, kinds, entry);
    return changed(reviewed, { plan: state.plan && { ...state.plan, reviewOn } });
  },
  words: {
    sq: {
      title: 'Rishiko planin',
      sentence: 'U rishikua plani: {for}. {outcome}. Rishikimi tjetër: {reviewOn}',
      fields: {
        on: 'Dita',
        for: 'Për kë',
        outcome: 'Përfundimi',
        goals: 'Qëllimet',
        kinds: 'Shërbimet që tani nevojiten',
        ended: 'Shërbimet që nuk nevojiten më',
        reviewOn: 'Dita e rishikimit tjetër',
        view: 'Mendimi i fëmijës ose i personit',
        note: 'Shënim',
      },
    },
    sr: {
      title: 'Preispitaj plan',
      sentence: 'Plan preispitan: {for}. {outcome}. Sledeće preispitivanje: {reviewOn}',
      fields: {
        on: 'Dan',
        for: 'Za koga',
        outcome: 'Ishod',
        goals: 'Ciljevi',
        kinds: 'Usluge koje su sada potrebne',
        ended: 'Usluge koje više nisu potrebne',
        reviewOn: 'Dan sledećeg preispitivanja',
        view: 'Mišljenje deteta ili lica',
        note: 'Beleška',
      },
    },
    en: {
      title: 'Review plan',
      sentence: 'Plan reviewed: {for}. {outcome}. Next review: {reviewOn}',
      fields: {
        on: 'Day',
        for: 'For whom',
        outcome: 'Outcome',
        goals: 'Goals',
        kinds: 'Services needed now',
        ended: 'Services needed no longer',
        reviewOn: 'Day of the next review',
        view: 'The child’s or person’s view',
        note: 'Note',
      },
    },
  },
});
