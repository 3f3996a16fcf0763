import { request } from '../api/request';
import type { Content, FoundPerson, Labels } from '../api/shapes';

/** Somebody registered who may be the one about to be, and why. */
export type LikelyPerson = FoundPerson & {
  readonly why: 'personal-number' | 'name-and-birth' | 'name' | 'similar-name';
};

export interface Duplicates {
  readonly people: readonly LikelyPerson[];
  /** Other offices that know the person; who it is they tell themselves. */
  readonly elsewhere: readonly { readonly office: string; readonly labels: Labels }[];
}

const compared = ['firstName', 'lastName', 'otherNames', 'personalNumber', 'birthDate'] as const;

/** Asks who may already be registered as the one in the form. What is asked never stands in an address. */
export function findDuplicates(content: Content): Promise<Duplicates> {
  const { birth, sex } = (content['attributes'] ?? {}) as Content;
  const given = { ...Object.fromEntries(compared.map((name) => [name, content[name]])), birth, sex };
  return request<Duplicates>('POST', '/api/people/duplicates', { body: given });
}
