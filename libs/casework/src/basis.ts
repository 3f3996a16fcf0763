import { placementBases, placementDecisionBodies } from '#vocabulary';
import type { Secret } from './action';
import { Choice, Day, Optional, Sealed, Text } from './fields';
import type { FieldProblem } from './input';

/** On what a placement rests: the person's own consent and its day, or a decision with its body, number and day. */
export class Basis {
  static readonly words = {
    sq: { kind: 'Baza', body: 'Organi', number: 'Numri i vendimit', on: 'Dita' },
    sr: { kind: 'Osnov', body: 'Organ', number: 'Broj odluke', on: 'Dan' },
    en: { kind: 'Basis', body: 'Body', number: 'Number of the decision', on: 'Day' },
  };
  @Choice(placementBases) kind!: string;
  @Choice(placementDecisionBodies) @Optional() body?: string;
  @Sealed() @Text({ max: 60, form: 'number' }) @Optional() number?: Secret;
  @Day() on!: string;

  problems(): FieldProblem[] {
    if (this.kind === 'decision') return this.body === undefined ? [{ field: 'body', code: 'REQUIRED' }] : [];
    return this.body === undefined ? [] : [{ field: 'body', code: 'NOT_WITH_CONSENT' }];
  }
}
