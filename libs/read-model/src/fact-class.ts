/** Everything by which rules tell facts apart but persons, days and offices. */
export interface FactClass {
  readonly fact: string;
  readonly kind: string;
  readonly line: string;
  readonly phase: string;
  /** Codes of the categories held on its days, in order. */
  readonly held: readonly string[];
  readonly byOffice: boolean;
}

/** The id by which a class of facts gets its short number; `read.fact_class` takes it apart again. */
export const factClassId = ({ fact, kind, line, phase, held, byOffice }: FactClass): string =>
  `fact|${fact}|${kind}|${line}|${phase}|${held.join(',')}|${byOffice ? 'own' : 'other'}`;

/** The id by which the office of facts gets its short number; `read.fact_office` takes it apart again. */
export const factOfficeId = (office: string): string => `office|${office}`;
