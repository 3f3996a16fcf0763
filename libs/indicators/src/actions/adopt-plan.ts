import { Choice, Count, Day, Group, Groups, Optional, Published, Text, type FieldProblem } from '#casework';
import { municipalities, offices } from '#vocabulary';
import { documentOf, type PlanAdoption } from '../adoption';
import { planAction } from '../plan';
import { PlanPeriod, PlanTitle } from '../plan-fields';
import { PriorityPart } from '../plan-parts';
import { decisionInFuture, codeOfAnother, notOwnMunicipality, planAdopted } from '../plan-refusals';
import { planProblems } from '../plan-problems';

export class AdoptPlan implements PlanAdoption {
  /** Names the plan's stream; made of small letters, digits and hyphens. */
  @Published() @Text({ max: 80, form: 'number' }) code!: string;
  @Choice(municipalities) municipality!: string;
  /** The day of the assembly's decision. */
  @Day() on!: string;
  /** The decision's number, as published. */
  @Published() @Text({ max: 60, form: 'number' }) @Optional() decision?: string;
  @Group(PlanTitle) title!: PlanTitle;
  @Group(PlanPeriod) period!: PlanPeriod;
  @Count(1990, 2100) @Optional() baselineYear?: number;
  @Groups(PriorityPart, 20) priorities!: PriorityPart[];

  problems(): FieldProblem[] {
    return planProblems(this);
  }
}

const municipalityOf = (office: string): string | undefined =>
  offices.codes.find(({ code }) => code === office)?.municipality;

/** A municipal action plan enters into force; its cells are quotations and stay as adopted. */
export const adoptPlan = planAction({
  name: 'adopt-plan',
  event: 'PlanAdopted',
  input: AdoptPlan,
  opens: true,
  by: ['analyst', 'director'],
  check(state, { code, municipality, on }, { today, who }) {
    if (state.document) return planAdopted;
    if (on > today) return decisionInFuture;
    // The code names the stream: nobody takes the place of another municipality's plan.
    if (!code.startsWith(`${municipality}-`)) return codeOfAnother;
    return municipalityOf(who.office) === municipality ? undefined : notOwnMunicipality;
  },
  evolve: (state, { data }) => ({
    ...state,
    code: data.code,
    municipality: data.municipality,
    document: documentOf(data),
  }),
  words: {
    sq: {
      title: 'Regjistro planin e miratuar',
      sentence: 'Plani {code} u miratua më {on}',
      fields: {
        code: 'Kodi',
        municipality: 'Komuna',
        on: 'Dita e vendimit',
        decision: 'Numri i vendimit',
        title: 'Titulli',
        period: 'Periudha',
        baselineYear: 'Viti bazë',
        priorities: 'Prioritetet',
      },
    },
    sr: {
      title: 'Evidentiraj usvojeni plan',
      sentence: 'Plan {code} usvojen {on}',
      fields: {
        code: 'Šifra',
        municipality: 'Opština',
        on: 'Dan odluke',
        decision: 'Broj odluke',
        title: 'Naslov',
        period: 'Period',
        baselineYear: 'Polazna godina',
        priorities: 'Prioriteti',
      },
    },
    en: {
      title: 'Record adopted plan',
      sentence: 'Plan {code} adopted on {on}',
      fields: {
        code: 'Code',
        municipality: 'Municipality',
        on: 'Day of the decision',
        decision: 'Number of the decision',
        title: 'Title',
        period: 'Period',
        baselineYear: 'Baseline year',
        priorities: 'Priorities',
      },
    },
  },
});
