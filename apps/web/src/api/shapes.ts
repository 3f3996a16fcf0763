import type { components, paths } from './schema';

/** What the server answers, as its OpenAPI document says (schema.d.ts is generated from it). */
type Part = components['schemas'];
type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Labels = Part['Labels'];
export type Language = keyof Labels;
export type Names = Readonly<Record<string, string>>;
export type Mode = Part['Mode'];
export type Session = Part['Session'];
export type KnownAt = Part['KnownAt'];

export type Field = Part['FormField'];
export type Action = Part['Action'];
export type Subject = Action['subject'];
export type Code = Part['Code'];
export type Actions = Answer<'/api/actions'>;
export type Recorded = Part['Recorded'];

export type Projections = Answer<'/api/projections'>;

export type FoundPerson = Part['FoundPerson'];
export type Provider = Part['Provider'];
export type ProviderPage = Part['ProviderPage'];
export type Household = Part['Household'];
export type PersonHousehold = Answer<'/api/people/{id}/households'>['households'][number];
export type ProviderReferral = Part['ProviderReferral'];
export type ProviderReferralPage = Answer<'/api/provider-referrals'>;
export type OneProviderReferral = Answer<'/api/provider-referrals/{id}/{entry}'>;
export type CaseLine = Part['CaseLine'];
export type CasePage = Answer<'/api/cases'>;
export type Case = Part['Case'];

/** A value of an entry: the document leaves the content open, each action has its own. */
export type Value = string | number | boolean | null | readonly Value[] | Content;
export interface Content {
  readonly [field: string]: Value | undefined;
}
export type TimelineEntry = Omit<Part['TimelineEntry'], 'content'> & { readonly content: Content };
export type Timeline = Omit<Answer<'/api/cases/{id}/timeline'>, 'entries'> & {
  readonly entries: readonly TimelineEntry[];
};

export type Plan = Part['Plan'];
export type Cell = Part['Cell'];
export type PlanRow = Part['PlanRow'];
export type PlanTable = Answer<'/api/plans/{code}/table'>;
export type AdoptedPlan = Answer<'/api/plans/{code}'>;
export type PlanActivity = Part['PlanActivity'];
export type Explanation = Answer<'/api/plans/{code}/rows/{row}/explain'>;
export type Counted = Answer<'/api/indicators/{code}/count'>;
export type GroupFigure = Part['GroupFigure'];
export type CategoryReport = Answer<'/api/reports/categories'>;
