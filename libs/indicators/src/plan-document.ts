import type { CodeOf, institutions, Labels, municipalities } from '#vocabulary';

/** A cell as printed: a number, or the words that stand there. `year` where it is not the column's. */
export interface PlanCell {
  readonly value?: number;
  readonly raw?: string;
  readonly year?: number;
}

/** A planned cell: a value, or a change against the year before (the first year: against the baseline), or a share. */
export interface PlanTarget extends PlanCell {
  /** Added to the year before. */
  readonly delta?: number;
  /** Percentage added to the year before, as a number: 20 = +20 %. */
  readonly percent?: number;
  /** Percentage of all it is about (those in need, localities) that is to be reached: 100 = all. */
  readonly share?: number;
}

/** What a row counts. */
export type PlanUnit = 'persons' | 'families' | 'services' | 'visits' | 'events' | 'items' | 'text';

/** Whether more is better, less is better, or neither. */
export type PlanDirection = 'up' | 'down' | 'none';

type InstitutionCode = CodeOf<typeof institutions>;

export interface PlanIndicator {
  readonly code: string;
  /** The activity it belongs to, in plans that have one indicator per activity. */
  readonly activity?: string;
  readonly title: Labels;
  readonly unit: PlanUnit;
  /** Where it is not the one that follows from what the row counts (`directionOf`). */
  readonly direction?: PlanDirection;
  readonly baseline: PlanCell | null;
  readonly targets: Readonly<Record<number, PlanTarget>>;
  readonly actuals: Readonly<Record<number, PlanCell>>;
  /** Stated for the plan's whole period. */
  readonly periodTarget?: PlanTarget;
  /** `case-events` = counted from case entries by the indicator `<plan>:<code>`; `reported` = from activity reports. */
  readonly source: 'case-events' | 'reported';
}

export interface PlanActivity {
  readonly code: string;
  /** The number the document prints, where it is not unique. */
  readonly documentCode?: string;
  readonly title: Labels;
  readonly expectedResult?: Labels;
  readonly lead: readonly InstitutionCode[];
  readonly support: readonly InstitutionCode[];
  readonly stakeholders?: readonly InstitutionCode[];
  readonly implementer?: readonly InstitutionCode[];
  readonly timeline?: string;
  /** As printed; euro per year where it is a number; another activity's code where it is that one's budget; who pays. */
  readonly budget?: {
    readonly raw: string;
    readonly eur?: Readonly<Record<number, number>>;
    readonly sharedWith?: string;
    readonly fundedBy?: readonly InstitutionCode[];
  };
}

export interface PlanObjective {
  readonly code: string;
  readonly title: Labels;
  readonly activities: readonly PlanActivity[];
  readonly indicators: readonly PlanIndicator[];
}

export interface PlanPriority {
  readonly code: string;
  readonly title: Labels;
  readonly objectives: readonly PlanObjective[];
}

/** A municipal action plan as adopted: quotations, not measurements. */
export interface PlanDocument {
  readonly code: string;
  readonly municipality: CodeOf<typeof municipalities>;
  readonly title: Labels;
  readonly srBy: 'kujdes';
  readonly decision?: { readonly number: string; readonly on: string };
  readonly period: { readonly from: number; readonly to: number };
  readonly baselineYear?: number;
  readonly currency?: 'EUR';
  readonly priorities: readonly PlanPriority[];
}

/** Every indicator of a plan, in its order, with the objective it stands under. */
export function planIndicators(plan: PlanDocument): { objective: PlanObjective; indicator: PlanIndicator }[] {
  return plan.priorities.flatMap((priority) =>
    priority.objectives.flatMap((objective) => objective.indicators.map((indicator) => ({ objective, indicator }))),
  );
}
