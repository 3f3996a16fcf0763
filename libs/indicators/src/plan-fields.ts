import { Count, Optional, Published, Quantity, Text, type FieldProblem } from '#casework';

const title = { max: 2000 };
const largest = 1_000_000_000;

/** Words of a public document in the two official languages and in English. */
export class PlanTitle {
  @Published() @Text(title) sq!: string;
  @Published() @Text(title) sr!: string;
  @Published() @Text(title) en!: string;

  static readonly words = {
    sq: { sq: 'Shqip', sr: 'Serbisht', en: 'Anglisht' },
    sr: { sq: 'Albanski', sr: 'Srpski', en: 'Engleski' },
    en: { sq: 'Albanian', sr: 'Serbian', en: 'English' },
  };
}

/** First and last year of a plan. */
export class PlanPeriod {
  @Count(2000, 2100) from!: number;
  @Count(2000, 2100) to!: number;

  static readonly words = {
    sq: { from: 'Nga viti', to: 'Deri në vitin' },
    sr: { from: 'Od godine', to: 'Do godine' },
    en: { from: 'From the year', to: 'To the year' },
  };
}

/** A cell as printed; `year` where it is not the column's. */
export class QuotedCell {
  @Quantity(0, largest) @Optional() value?: number;
  @Published() @Text(title) @Optional() raw?: string;
  @Count(1990, 2100) @Optional() year?: number;

  static readonly words = {
    sq: { value: 'Vlera', raw: 'Siç është shtypur', year: 'Viti i vlerës' },
    sr: { value: 'Vrednost', raw: 'Kako je odštampano', year: 'Godina vrednosti' },
    en: { value: 'Value', raw: 'As printed', year: 'Year of the value' },
  };
}

/** A printed cell and the year of its column. */
export class YearCell {
  @Count(2000, 2100) column!: number;
  @Quantity(0, largest) @Optional() value?: number;
  @Published() @Text(title) @Optional() raw?: string;
  @Count(1990, 2100) @Optional() year?: number;

  static readonly words = {
    sq: { column: 'Shtylla', ...QuotedCell.words.sq },
    sr: { column: 'Kolona', ...QuotedCell.words.sr },
    en: { column: 'Column', ...QuotedCell.words.en },
  };
}

const change = {
  sq: { delta: 'Shtesë ndaj vitit paraprak', percent: 'Përqind mbi vitin paraprak', share: 'Përqind e të gjithëve' },
  sr: {
    delta: 'Promena prema prethodnoj godini',
    percent: 'Procenat na prethodnu godinu',
    share: 'Procenat od svih',
  },
  en: { delta: 'Added to the year before', percent: 'Percent on the year before', share: 'Percent of all concerned' },
};

/** A planned cell: a value, or a change against the year before, or a share of all concerned, or words. */
export class TargetCell {
  @Quantity(0, largest) @Optional() value?: number;
  @Quantity(-largest, largest) @Optional() delta?: number;
  @Quantity(-100, 10_000) @Optional() percent?: number;
  @Quantity(0, 100) @Optional() share?: number;
  @Published() @Text(title) @Optional() raw?: string;
  @Count(1990, 2100) @Optional() year?: number;

  static readonly words = {
    sq: { ...QuotedCell.words.sq, ...change.sq },
    sr: { ...QuotedCell.words.sr, ...change.sr },
    en: { ...QuotedCell.words.en, ...change.en },
  };

  problems(): FieldProblem[] {
    const { value, delta, percent, share, raw } = this;
    const said = [value, delta, percent, share, raw].some((each) => each !== undefined);
    return said ? [] : [{ field: 'value', code: 'REQUIRED' }];
  }
}

/** A planned cell and the year of its column. */
export class YearTarget {
  @Count(2000, 2100) column!: number;
  @Quantity(0, largest) @Optional() value?: number;
  @Quantity(-largest, largest) @Optional() delta?: number;
  @Quantity(-100, 10_000) @Optional() percent?: number;
  @Quantity(0, 100) @Optional() share?: number;
  @Published() @Text(title) @Optional() raw?: string;
  @Count(1990, 2100) @Optional() year?: number;

  static readonly words = {
    sq: { column: YearCell.words.sq.column, ...TargetCell.words.sq },
    sr: { column: YearCell.words.sr.column, ...TargetCell.words.sr },
    en: { column: YearCell.words.en.column, ...TargetCell.words.en },
  };
}
