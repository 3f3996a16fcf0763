import { actionOn } from '#casework';
import { planIndicators, type PlanDocument, type PlanIndicator } from './plan-document';

/** What somebody reported by hand for a row of a plan; a later report of the same row and days replaces it. */
export interface PlanReport {
  /** The event that reported it. */
  readonly entry: string;
  readonly row: string;
  /** First and last day it is about. */
  readonly from: string;
  readonly to: string;
  /** Absent where the row is reported in words, which are sealed. */
  readonly value?: number;
}

/** A plan as its stream tells: the document as adopted, with the targets set since, and what was reported. */
export interface PlanState {
  readonly code: string;
  readonly municipality: string;
  readonly document?: PlanDocument;
  readonly reports: readonly PlanReport[];
}

/** What surrounds a plan when an action on it is judged. */
export interface PlanAround {
  /** The local day, Europe/Belgrade. */
  readonly today: string;
  /** The office whose role is used. */
  readonly who: { readonly office: string };
}

export const noPlan: PlanState = { code: '', municipality: '', reports: [] };

/** Declares an action on a plan's stream. */
export const planAction = actionOn<PlanState, PlanAround>('plan');

/** A row of the plan by its code; undefined where it has none. */
export const findPlanRow = ({ document }: PlanState, code: string): PlanIndicator | undefined =>
  document && planIndicators(document).find(({ indicator }) => indicator.code === code)?.indicator;

/** The plan with one of its rows changed. */
export function withPlanRow(state: PlanState, row: PlanIndicator): PlanState {
  if (!state.document) return state;
  const priorities = state.document.priorities.map((priority) => ({
    ...priority,
    objectives: priority.objectives.map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((indicator) => (indicator.code === row.code ? row : indicator)),
    })),
  }));
  return { ...state, document: { ...state.document, priorities } };
}
