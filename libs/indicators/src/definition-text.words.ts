import type { AgeTest, CountedFact, IndicatorRow } from './indicator';

export interface Names {
  readonly services: string[];
  readonly categories: string[];
  readonly placement: string | undefined;
}

/** The pieces a definition is put together from, in one language. Names come in quoted. */
export interface DefinitionWords {
  quote(label: string): string;
  or(parts: string[]): string;
  /** Openings of the main sentence, up to "who". */
  readonly persons: string;
  readonly families: string;
  readonly couples: string;
  readonly when: Readonly<Record<IndicatorRow['period'] | 'anyDay' | 'inPeriod', string>>;
  /** "received social services", after "who". */
  did(fact: CountedFact, names: Names): string;
  readonly held: (categories: string[]) => string;
  readonly phase: Readonly<Record<IndicatorRow['phase'], string>>;
  /** In place of the phase, where referrals count whatever became of them. */
  readonly declinedToo: string;
  who(tests: string[]): string;
  readonly female: string;
  readonly age: Readonly<Record<AgeTest, string>>;
  ethnicity(names: string[]): string;
  /** The main sentence of a count of entries. */
  entries(nouns: string, when: string, held: string, phase: string, who: string): string;
  noun(fact: CountedFact, services: string[]): string;
  readonly heldThatDay: (categories: string[]) => string;
  /** A ratio by those in need: what it is, its numerator, and its denominator under the same conditions. */
  readonly share: { readonly opening: string; served(numerator: string): string; inNeed(did: string): string };
  /** Any other ratio. */
  over(denominator: string): string;
  readonly servedMeans: string;
  readonly serviceMeans: string;
  readonly onlyTheseKinds: string;
  readonly noVisits: string;
  readonly noCareDays: string;
  readonly heldVisitsOnly: string;
  readonly referralMeans: string;
  readonly unknownSex: string;
  readonly unknownCommunity: string;
  readonly unknownAge: { readonly passes: string; readonly fails: string; passesUnder(categories: string[]): string };
  readonly ageUntested: string;
  readonly ageUntestedAfterAct: string;
  readonly noBenefits: string;
  readonly office: {
    readonly whoever: string;
    readonly wherever: string;
    readonly plain: string;
    readonly ownOnly: string;
  };
  readonly runningPeriod: string;
}

/** "a, b or c" with the language's own "or". */
export function joined(parts: string[], or: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${or} ${last}`;
}
