import { assessNeeds } from './actions/assess-needs';
import { reviewPlan } from './actions/review-plan';
import { addMonths, addWorkingDays } from './calendar';
import type { CaseState, StayKind } from './case';
import type { Fact } from './case-facts';
import type { Deadlines } from './deadlines';
import type { Entry } from './history-event';

/** Something that is to be done next in a case, and by which day. */
export interface Due {
  /** A code of `dueSteps`. */
  readonly what: string;
  /** Only where it is due for one beneficiary. */
  readonly person?: string;
  readonly by: string;
  readonly overdue: boolean;
}

/** A case as it stands: its state, its effective entries and the facts that follow from them. */
export interface Standing {
  readonly state: CaseState;
  readonly entries: readonly Entry[];
  readonly facts: readonly Fact[];
}

type Step = Omit<Due, 'overdue'>;

/** What is due in a case, the earliest first; overdue is computed when read and stored nowhere. `today`: the local day. */
export function dueIn(standing: Standing, today: string, deadlines: Deadlines): Due[] {
  return stepsOf(standing, deadlines)
    .map((step) => ({ ...step, overdue: step.by < today }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
}

function stepsOf(standing: Standing, deadlines: Deadlines): Step[] {
  switch (standing.state.phase) {
    case 'referred':
      return [...firstContact(standing, deadlines), ...careVisits(standing, deadlines)];
    case 'open':
      return [
        ...firstContact(standing, deadlines),
        ...assessmentAndPlan(standing, deadlines),
        ...review(standing, deadlines),
        ...careVisits(standing, deadlines),
      ];
    case 'post-monitoring':
      return [...afterCare(standing, deadlines), ...careVisits(standing, deadlines)];
    case 'declined':
    case 'closed':
      return [];
  }
}

// Written for somebody, not done with them.
const reports = new Set(['social-report', 'supervision-report']);

/** Days on which the office met somebody of the case: visits, services it gave, places found. */
const contacts = ({ state, facts }: Standing): string[] => [
  ...facts
    .filter(({ fact, kind, line, byOffice }) =>
      fact === 'service' ? line === 'services' && byOffice && !reports.has(kind) : fact === 'visit',
    )
    .map(({ from }) => from),
  ...state.stays.map(({ from }) => from),
];

const latest = (days: readonly string[]): string => days.reduce((last, day) => (day > last ? day : last), '');

function firstContact(standing: Standing, deadlines: Deadlines): Step[] {
  if (contacts(standing).length > 0) return [];
  const { referredOn, urgency } = standing.state;
  const days = deadlines.firstContact[urgency] ?? 0;
  return [{ what: 'first-contact', by: addWorkingDays(referredOn, days) }];
}

/** The plan agreed since the case was opened last. */
const planNow = (state: CaseState): CaseState['plan'] =>
  state.plan && state.plan.on >= enteredOn(state) ? state.plan : undefined;

const enteredOn = ({ phases, phase }: CaseState): string => phases.findLast((each) => each.phase === phase)?.from ?? '';

function assessmentAndPlan({ state, entries }: Standing, deadlines: Deadlines): Step[] {
  const opened = enteredOn(state);
  const assessed = entries.some(({ type, on }) => type === assessNeeds.event && on >= opened);
  return [
    ...(assessed ? [] : [{ what: 'assessment', by: addWorkingDays(opened, deadlines.assessment) }]),
    ...(planNow(state) ? [] : [{ what: 'plan', by: addWorkingDays(opened, deadlines.plan) }]),
  ];
}

function review({ state, entries }: Standing, deadlines: Deadlines): Step[] {
  const plan = planNow(state);
  if (!plan) return [];
  const reviews = entries.filter(({ type }) => type === reviewPlan.event).map(({ on }) => on);
  const atLatest = addMonths(latest([plan.on, ...reviews]), deadlines.review);
  return [{ what: 'plan-review', by: plan.reviewOn < atLatest ? plan.reviewOn : atLatest }];
}

const visitedCare: readonly StayKind[] = ['foster', 'kinship'];

function careVisits({ state, facts }: Standing, { careVisit }: Deadlines): Step[] {
  return state.stays
    .filter(({ kind, to }) => to === undefined && visitedCare.includes(kind))
    .map(({ person, from }) => {
      const visits = facts.filter((each) => each.fact === 'visit' && each.person === person).map((each) => each.from);
      const last = latest([from, ...visits]);
      const months = last < addMonths(from, careVisit.until) ? careVisit.first : careVisit.then;
      return { what: 'care-visit', person, by: addMonths(last, months) };
    });
}

function afterCare(standing: Standing, deadlines: Deadlines): Step[] {
  const began = enteredOn(standing.state);
  const last = latest([began, ...contacts(standing)]);
  return [
    { what: 'post-monitoring-contact', by: addMonths(last, deadlines.postMonitoringContact) },
    { what: 'post-monitoring-end', by: addMonths(began, deadlines.postMonitoring) },
  ];
}
