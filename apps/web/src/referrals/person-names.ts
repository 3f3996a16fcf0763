import type { ProviderReferral } from '../api/shapes';
import type { ScreenWords } from '../words/en';

/** The persons of a referral by name, or by their number in it where no name is disclosed. */
export const personNames = (
  { persons }: Pick<ProviderReferral, 'persons'>,
  words: ScreenWords,
): { person: string; name: string }[] =>
  persons.map(({ person, name }, index) => ({ person, name: name ?? words.referrals.person(index + 1) }));
