import type { Stored } from '#casework';
import type { PlanActivity, PlanCell, PlanDocument, PlanIndicator, PlanTarget } from './plan-document';
import type { PlanPeriod, PlanTitle } from './plan-fields';
import type { ActivityPart, PlanBudget, PriorityPart, RowPart } from './plan-parts';

/** What adopt-plan records: the whole plan, so that its events need no document of ours to be read. */
export interface PlanAdoption {
  readonly code: string;
  readonly municipality: string;
  readonly on: string;
  readonly decision?: string;
  readonly title: PlanTitle;
  readonly period: PlanPeriod;
  readonly baselineYear?: number;
  readonly priorities: readonly PriorityPart[];
}

/**
 * The command's body for a plan that ships with the software. `on`: the day it was adopted, where the document names no
 * decision; throws where neither is given.
 */
export function adoptionOf(document: PlanDocument, on?: string): PlanAdoption {
  const { srBy: _, currency: __, decision, priorities, ...rest } = document;
  const day = decision?.on ?? on;
  if (day === undefined) throw new Error(`the plan ${document.code} has no decision`);
  return {
    ...rest,
    on: day,
    ...(decision && { decision: decision.number }),
    priorities: priorities.map((priority) => ({
      ...priority,
      objectives: priority.objectives.map((objective) => ({
        ...objective,
        activities: objective.activities.map(activityPart),
        indicators: objective.indicators.map(rowPart),
      })),
    })),
  };
}

/** The plan as its event holds it, in the shape of a document. */
export function documentOf({ on, decision, priorities, ...rest }: Stored<PlanAdoption>): PlanDocument {
  const document = {
    ...rest,
    srBy: 'kujdes' as const,
    ...(decision !== undefined && { decision: { number: decision, on } }),
    priorities: priorities.map((priority) => ({
      ...priority,
      objectives: priority.objectives.map((objective) => ({
        ...objective,
        activities: objective.activities.map(activityOf),
        indicators: objective.indicators.map(indicatorOf),
      })),
    })),
  };
  // Its codes were checked against the vocabulary when it was adopted, and no code is ever removed.
  return document as PlanDocument;
}

// An empty list says nothing and is left out.
const some = <Item>(list: readonly Item[] | undefined): Item[] | undefined =>
  list && list.length > 0 ? [...list] : undefined;

function activityPart({ lead, support, stakeholders, implementer, budget, ...rest }: PlanActivity): ActivityPart {
  return defined({
    ...rest,
    lead: some(lead),
    support: some(support),
    stakeholders: some(stakeholders),
    implementer: some(implementer),
    budget: budget && budgetPart(budget),
  });
}

const budgetPart = ({ raw, eur, sharedWith, fundedBy }: NonNullable<PlanActivity['budget']>): PlanBudget =>
  defined({ raw, years: euros(eur), sharedWith, fundedBy: some(fundedBy) });

const euros = (eur: Readonly<Record<number, number>> | undefined): { year: number; eur: number }[] | undefined =>
  eur && Object.entries(eur).map(([year, each]) => ({ year: Number(year), eur: each }));

function rowPart({ baseline, targets, actuals, periodTarget, ...rest }: PlanIndicator): RowPart {
  return defined({
    ...rest,
    baseline: baseline ?? undefined,
    targets: columns(targets),
    actuals: columns(actuals),
    periodTarget: periodTarget as RowPart['periodTarget'],
  });
}

const columns = <Cell extends object>(cells: Readonly<Record<number, Cell>>): ({ column: number } & Cell)[] =>
  Object.entries(cells).map(([column, cell]) => ({ column: Number(column), ...cell }));

function activityOf({ lead = [], support = [], budget, ...rest }: Stored<ActivityPart>): object {
  if (!budget) return { ...rest, lead, support };
  const { years, ...printed } = budget;
  const eur = years && Object.fromEntries(years.map(({ year, eur: each }) => [year, each]));
  return { ...rest, lead, support, budget: { ...printed, ...(eur && { eur }) } };
}

const indicatorOf = ({ baseline, targets, actuals, ...rest }: Stored<RowPart>): object => ({
  ...rest,
  baseline: baseline ?? null,
  targets: byColumn<PlanTarget>(targets),
  actuals: byColumn<PlanCell>(actuals),
});

const byColumn = <Cell extends object>(cells: readonly ({ column: number } & Cell)[]): Record<number, object> =>
  Object.fromEntries(cells.map(({ column, ...cell }) => [column, cell]));

/** Without the fields that are not given: an absent field is not the same as an empty one in stored content. */
function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
