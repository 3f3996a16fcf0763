import type { Code, CodeOf } from './code-list';
import type { categoryGroups, categorySubjects } from './category-words';
import type { lawCauses } from './law-causes';

/** Which other record already says what a code says: accepted from old registers, not offered, never counted by. */
export type SaidBy = 'ethnicity-of-the-person' | 'placement' | 'provider-kind' | 'benefits-line' | 'sex-of-the-person';

/** A category a beneficiary holds in a case. `restricted` takes the case off the intake desk. */
export interface Category<C extends string = string> extends Code<C> {
  readonly subject: CodeOf<typeof categorySubjects>;
  readonly law: CodeOf<typeof lawCauses>;
  readonly groups: readonly CodeOf<typeof categoryGroups>[];
  readonly restricted: boolean;
  readonly saidBy?: SaidBy;
  /** The subject's age is not tested: a measure after an act as a minor can outlast 18. */
  readonly untestedAge: boolean;
}

interface CategoryTraits {
  readonly groups?: readonly CodeOf<typeof categoryGroups>[];
  readonly restricted?: true;
  readonly saidBy?: SaidBy;
  readonly untestedAge?: true;
}

/** One row of the list of categories: code, subject, cause of the law, words in Albanian, Serbian and English. */
export function category<const C extends string>(
  code: C,
  subject: Category['subject'],
  law: Category['law'],
  sq: string,
  sr: string,
  en: string,
  traits: CategoryTraits = {},
): Category<C> {
  return {
    code,
    labels: { sq, sr, en },
    offered: traits.saidBy === undefined,
    subject,
    law,
    groups: traits.groups ?? [],
    restricted: traits.restricted ?? false,
    ...(traits.saidBy === undefined ? {} : { saidBy: traits.saidBy }),
    untestedAge: traits.untestedAge ?? false,
  };
}
