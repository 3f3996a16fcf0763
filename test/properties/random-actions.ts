import { openStay, type CaseActionName, type CaseState } from '#casework';
import { acts, categories, decision, offices, pick, services, type Acting } from './random-choices';

/** Entries that may be tried in a case on a day, for one of its persons; most are possible only now and then. */
export function possibleActions(
  world: Acting,
  state: CaseState,
  { on, person, b }: { readonly on: string; readonly person: string; readonly b: number },
): [CaseActionName, object][] {
  const stay = { on, for: [person], basis: decision(on), ...(b % 5 === 0 ? { left: world.today } : {}) };
  const carer = world.persons.find((other) => other !== person);
  return [
    ['open-case', { on }],
    ['assign-category', { on, category: pick(categories, b), for: [person] }],
    ['assign-category', { on, category: pick(categories, b + 1), for: state.beneficiaries }],
    [
      'end-category',
      { on, category: state.categories.length > 0 ? pick(state.categories, b).category : 'youth', for: [person] },
    ],
    [
      'assess-needs',
      { on, kind: 'initial', for: [person], withPerson: b % 2 === 0, risk: 'low', needs: [pick(services, b)] },
    ],
    ['agree-plan', { on, for: state.beneficiaries, goals: [], kinds: [pick(services, b + 1)], reviewOn: world.today }],
    [
      'review-plan',
      {
        on,
        for: [person],
        outcome: 'on-course',
        ...(state.needs.length > 0 ? { ended: [pick(state.needs, b).kind] } : {}),
        reviewOn: world.today,
      },
    ],
    ['record-unmet-need', { on, for: [person], kind: pick(services, b), reason: 'waiting-list' }],
    ['record-administrative-act', { on, for: [person], kind: pick(acts, b) }],
    ['decline-referral', { on, reason: 'not-competent' }],
    ['request-transfer', { on, to: pick(offices, b), reason: 'moved' }],
    [
      'deliver-service',
      { on, kind: pick(services, b), for: [person], ...(b % 3 ? {} : { provider: world.providers.shelter }) },
    ],
    ['deliver-service', { on, kind: pick(services, b), for: state.beneficiaries }],
    [
      'record-visit',
      {
        on,
        kind: 'home',
        for: [person],
        held: b % 4 > 0,
        announced: true,
        ...(b % 4 ? { services: b % 3 ? [] : [pick(services, b)] } : { obstacle: 'distance' }),
      },
    ],
    ['place-in-kinship-care', { ...stay, carer }],
    ['place-in-foster-care', { ...stay, family: world.providers.foster }],
    ['admit-to-shelter', { ...stay, shelter: world.providers.shelter, reason: 'domestic-violence' }],
    [
      'end-placement',
      { on, for: [openStay(state, person) ? person : pick(state.beneficiaries, b)], reason: 'own-wish' },
    ],
    ['submit-social-report', { on, for: [person], to: 'court' }],
    ['attempt-reconciliation', { on, for: state.beneficiaries, outcome: 'partly' }],
    ['start-post-monitoring', { on }],
    ['start-post-monitoring', { on: world.today }],
    ['close-case', { on, reason: 'goals-reached' }],
    ['reopen-case', { on, reason: 'new-need' }],
  ];
}

/** What a correction changes of an entry's content. */
export function changed(type: string, on: string, b: number): object {
  if (type === 'CategoryAssigned') return b % 2 ? { category: pick(categories, b) } : { on };
  if (type === 'ServiceDelivered') return b % 2 ? { kind: pick(services, b) } : { on };
  return { on };
}
