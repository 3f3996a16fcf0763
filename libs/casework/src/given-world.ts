import type { Reference } from './action';
import type { Attributes, AttributeSegment } from './attributes';
import { noProvider, type ProviderState } from './provider';

const numbered = (letter: string, count: number): string =>
  `${letter.repeat(8)}-0000-8000-8000-${String(count).padStart(12, '0')}`;
const person = (count: number): string => numbered('a', count);
const unknown: Attributes = {
  sex: 'unknown',
  birth: 'unknown',
  ethnicity: 'unknown',
  residence: 'unknown',
  settlementType: 'unknown',
  disability: 'unknown',
};
const born = (sex: string, birth: string): readonly AttributeSegment[] => [
  { validFrom: null, validTo: null, values: { ...unknown, sex, birth } },
];

/** A woman of 1990, her children of 2015 and 2020, a man of 1985, a grandmother of 1950, somebody nothing is known of. */
export const [arta, dea, ilir, agim, hava, somebody] = [1, 2, 3, 4, 5, 6].map(person) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
export const nobody = person(99);
/** Accounts: the caseworker who records, a colleague, and one of another office. */
export const [teuta, burim, stranger] = [1, 2, 3].map((count) => numbered('c', count)) as [string, string, string];
/** A shelter with two places, a foster family with one, an NGO. */
export const [shelter, family, ngo] = [1, 2, 3].map((count) => numbered('d', count)) as [string, string, string];
export const household = numbered('b', 1);
/** The id of the n-th event of the history, from 1. */
export const entry = (count: number): string => numbered('e', count);
/** What an event holds instead of a text: every given text becomes the reference of its path. */
export const reference = (path: string): Reference => ({ sealed: `id of ${path}`, digest: `digest of ${path}` });

export const persons = new Map([
  [arta, born('female', '1990-05')],
  [dea, born('female', '2015-09')],
  [ilir, born('male', '2020')],
  [agim, born('male', '1985')],
  [hava, born('female', '1950')],
  [somebody, born('unknown', 'unknown')],
]);
/** Licensed from 2023 until the end of 2025. */
export const provider = (kind: string, places: number): ProviderState => ({
  ...noProvider,
  kind,
  office: 'qps-mitrovica-jugore',
  places,
  licences: [{ entry: 'licence', by: 'ministry', from: '2023-01-01', until: '2025-12-31' }],
});
export const providers = new Map([
  [shelter, provider('shelter', 2)],
  [family, provider('foster-family', 1)],
  [ngo, provider('ngo-service', 0)],
]);
