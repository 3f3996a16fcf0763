import type { Actions } from '../api/shapes';
import type { Speaking } from '../words/language';

export const dimensions = [
  'sex',
  'ageGroup',
  'ethnicity',
  'residence',
  'settlementType',
  'disability',
  'category',
  'kind',
  'providerKind',
  'office',
] as const;

const lists: Readonly<Partial<Record<string, string>>> = {
  sex: 'sexes',
  ethnicity: 'ethnicities',
  residence: 'municipalities',
  settlementType: 'settlementTypes',
  disability: 'disabilities',
  category: 'categories',
  providerKind: 'providerKinds',
};
const kindLists: Readonly<Partial<Record<string, string>>> = {
  service: 'services',
  need: 'services',
  visit: 'visitKinds',
  placement: 'placementKinds',
  category: 'categories',
  referral: 'channels',
};

/** A group by its name in the language. */
export function groupWords(
  dimension: string,
  value: string,
  actions: Actions | undefined,
  { words, label }: Speaking,
): string {
  const named = (list: string | undefined, code: string): string | undefined => {
    const found = list === undefined ? undefined : actions?.codeLists[list]?.find((each) => each.code === code);
    return found && label(found.labels);
  };
  if (value === '') return dimension === 'providerKind' ? words.figures.noProvider : words.figures.noCategory;
  if (dimension === 'ageGroup') return value === 'unknown' ? words.unknown : words.figures.ages(value);
  if (dimension === 'office') {
    const office = actions?.offices.find((each) => each.code === value);
    return office ? label(office.labels) : value;
  }
  if (dimension === 'kind') {
    const [fact = '', kind = ''] = value.split(':');
    const facts: Readonly<Record<string, string>> = words.facts;
    return `${named(kindLists[fact], kind) ?? kind} (${facts[fact] ?? fact})`;
  }
  return named(lists[dimension], value) ?? (value === 'unknown' ? words.unknown : value);
}
