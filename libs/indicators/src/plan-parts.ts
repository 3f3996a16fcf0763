import { Choice, Choices, Count, Euro, Group, Groups, Optional, Published, Text } from '#casework';
import { institutions } from '#vocabulary';
import { PlanTitle, QuotedCell, TargetCell, YearCell, YearTarget } from './plan-fields';
import { planDirections, planUnits, rowSources } from './plan-words';

const rowCode = { max: 40, form: 'number' } as const;
const asPrinted = { max: 500 };

/** Euro planned for one year. */
export class YearBudget {
  @Count(2000, 2100) year!: number;
  @Euro(1_000_000_000) eur!: number;

  static readonly words = {
    sq: { year: 'Viti', eur: 'Euro' },
    sr: { year: 'Godina', eur: 'Evra' },
    en: { year: 'Year', eur: 'Euro' },
  };
}

/** A budget as printed; another activity's code where it is shared with that one; who pays where that is named. */
export class PlanBudget {
  @Published() @Text(asPrinted) raw!: string;
  @Groups(YearBudget, 10) @Optional() years?: YearBudget[];
  @Published() @Text(rowCode) @Optional() sharedWith?: string;
  @Choices(institutions) @Optional() fundedBy?: string[];

  static readonly words = {
    sq: {
      raw: 'Siç është shtypur',
      years: 'Sipas viteve',
      sharedWith: 'E përbashkët me aktivitetin',
      fundedBy: 'Financohet nga',
    },
    sr: {
      raw: 'Kako je odštampano',
      years: 'Po godinama',
      sharedWith: 'Zajednički sa aktivnošću',
      fundedBy: 'Finansira',
    },
    en: { raw: 'As printed', years: 'By year', sharedWith: 'Shared with the activity', fundedBy: 'Funded by' },
  };
}

export class ActivityPart {
  @Published() @Text(rowCode) code!: string;
  /** The number the document prints, where it is not unique. */
  @Published() @Text(rowCode) @Optional() documentCode?: string;
  @Group(PlanTitle) title!: PlanTitle;
  @Group(PlanTitle) @Optional() expectedResult?: PlanTitle;
  @Choices(institutions) @Optional() lead?: string[];
  @Choices(institutions) @Optional() support?: string[];
  @Choices(institutions) @Optional() stakeholders?: string[];
  @Choices(institutions) @Optional() implementer?: string[];
  @Published() @Text(asPrinted) @Optional() timeline?: string;
  @Group(PlanBudget) @Optional() budget?: PlanBudget;

  static readonly words = {
    sq: {
      code: 'Kodi',
      documentCode: 'Numri në dokument',
      title: 'Titulli',
      expectedResult: 'Rezultati i pritur',
      lead: 'Bartësi',
      support: 'Mbështetësit',
      stakeholders: 'Palët e interesit',
      implementer: 'Zbatuesi',
      timeline: 'Afati',
      budget: 'Buxheti',
    },
    sr: {
      code: 'Šifra',
      documentCode: 'Broj u dokumentu',
      title: 'Naslov',
      expectedResult: 'Očekivani rezultat',
      lead: 'Nosilac',
      support: 'Podrška',
      stakeholders: 'Zainteresovane strane',
      implementer: 'Sprovodilac',
      timeline: 'Rok',
      budget: 'Budžet',
    },
    en: {
      code: 'Code',
      documentCode: 'Number in the document',
      title: 'Title',
      expectedResult: 'Expected result',
      lead: 'Lead',
      support: 'Support',
      stakeholders: 'Stakeholders',
      implementer: 'Implementer',
      timeline: 'Timeline',
      budget: 'Budget',
    },
  };
}

export class RowPart {
  @Published() @Text(rowCode) code!: string;
  /** The activity it belongs to, in plans that have one indicator per activity. */
  @Published() @Text(rowCode) @Optional() activity?: string;
  @Group(PlanTitle) title!: PlanTitle;
  @Choice(planUnits) unit!: string;
  @Choice(planDirections) @Optional() direction?: string;
  @Choice(rowSources) source!: string;
  @Group(QuotedCell) @Optional() baseline?: QuotedCell;
  @Groups(YearTarget, 10) targets!: YearTarget[];
  @Groups(YearCell, 10) actuals!: YearCell[];
  @Group(TargetCell) @Optional() periodTarget?: TargetCell;

  static readonly words = {
    sq: {
      code: 'Kodi',
      activity: 'Aktiviteti',
      title: 'Titulli',
      unit: 'Njësia',
      direction: 'Drejtimi',
      source: 'Burimi',
      baseline: 'Vlera bazë',
      targets: 'Synimet',
      actuals: 'Rezultatet e shtypura',
      periodTarget: 'Synimi për gjithë periudhën',
    },
    sr: {
      code: 'Šifra',
      activity: 'Aktivnost',
      title: 'Naslov',
      unit: 'Jedinica',
      direction: 'Smer',
      source: 'Izvor',
      baseline: 'Polazna vrednost',
      targets: 'Ciljevi',
      actuals: 'Odštampana ostvarenja',
      periodTarget: 'Cilj za ceo period',
    },
    en: {
      code: 'Code',
      activity: 'Activity',
      title: 'Title',
      unit: 'Unit',
      direction: 'Direction',
      source: 'Source',
      baseline: 'Baseline',
      targets: 'Targets',
      actuals: 'Printed actuals',
      periodTarget: 'Target for the whole period',
    },
  };
}

export class ObjectivePart {
  @Published() @Text(rowCode) code!: string;
  @Group(PlanTitle) title!: PlanTitle;
  @Groups(ActivityPart, 60) activities!: ActivityPart[];
  @Groups(RowPart, 60) indicators!: RowPart[];

  static readonly words = {
    sq: { code: 'Kodi', title: 'Titulli', activities: 'Aktivitetet', indicators: 'Treguesit' },
    sr: { code: 'Šifra', title: 'Naslov', activities: 'Aktivnosti', indicators: 'Pokazatelji' },
    en: { code: 'Code', title: 'Title', activities: 'Activities', indicators: 'Indicators' },
  };
}

export class PriorityPart {
  @Published() @Text(rowCode) code!: string;
  @Group(PlanTitle) title!: PlanTitle;
  @Groups(ObjectivePart, 30) objectives!: ObjectivePart[];

  static readonly words = {
    sq: { code: 'Kodi', title: 'Titulli', objectives: 'Objektivat' },
    sr: { code: 'Šifra', title: 'Naslov', objectives: 'Ciljevi' },
    en: { code: 'Code', title: 'Title', objectives: 'Objectives' },
  };
}
