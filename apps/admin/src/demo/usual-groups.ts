import type { Group } from './centre-year';

/** Figure of a row of the plan. */
export type FigureOf = (row: string) => number;

/** Where plans that print the same rows mean different people by them. */
export interface Readings {
  /** Row 1.1.d; the maltreated of 4.3.b are among them, or a group of their own. */
  readonly abused: readonly string[];
  readonly maltreatedApart: boolean;
  /** Row 1.2.b: one category, or several in equal parts. */
  readonly withSpecialNeeds: readonly { readonly category: string; readonly born: readonly [number, number] }[];
  /** Row 4.3.a: abandoned children only, or all who have no parental care. */
  readonly withoutParentalCare: boolean;
}

const reachingAdulthood = 2;
const goneHome = 4;

/** The groups of the rows that the plans of Mitrovica South and Gjilan have in common. */
export const usualGroups = (of: FigureOf, readings: Readings): Group[] => [
  {
    of: 'children',
    categories: ['children-with-disabilities'],
    total: of('1.1.a') - reachingAdulthood,
    monitored: of('1.3.a'),
    remaining: of('4.3.c'),
    kinds: ['counselling-session', 'rehabilitation', 'family-empowerment', 'special-education-aid'],
    born: [2010, 2021],
    disability: 'intellectual',
  },
  {
    ...children(of, 'b', ['children-in-conflict-with-law'], [2008, 2010]),
    kinds: ['resocialisation', 'counselling-session'],
  },
  children(of, 'c', ['children-in-early-marriage'], [2008, 2009]),
  { ...children(of, 'd', readings.abused, [2010, 2018]), kinds: ['protection-from-abuse', 'psychosocial-support'] },
  children(of, 'e', ['children-with-antisocial-behaviour'], [2009, 2013]),
  { ...children(of, 'f', ['children-in-street-situation'], [2010, 2015]), kinds: ['social-treatment'] },
  { ...children(of, 'g', ['youth-substance-abusers'], [2004, 2008]), kinds: ['substance-abuse-services'] },
  persons(of('1.2.a'), 'older-persons-without-family-care', 'home-services', [1936, 1955]),
  ...readings.withSpecialNeeds.map(({ category, born }, index, all) =>
    persons(Math.floor((of('1.2.b') + index) / all.length), category, 'home-services', born),
  ),
  persons(of('1.2.c'), 'older-persons-exposed-to-abuse', 'psychosocial-support', [1938, 1955]),
  { of: 'women-after-violence', total: of('4.2.a') },
  {
    ...persons(of('4.2.b'), 'women-trafficking-victims', 'women-trafficking-services', [1992, 2003]),
    sex: 'female',
    channel: 'police',
  },
  {
    ...persons(of('4.2.c'), 'repatriated-families', 'repatriation-services', [1980, 2012]),
    channel: 'ministry',
    together: 3,
  },
  { of: 'couples', total: of('4.2.d') },
  {
    ...persons(of('4.2.e'), 'persons-attempting-suicide', 'suicide-attempt-services', [1970, 2002]),
    channel: 'health',
  },
  persons(of('4.2.f'), 'persons-under-international-protection', 'international-protection-services', [1985, 1999]),
  {
    ...persons(of('4.2.g'), 'persons-returned-from-war-zones', 'reintegration-returnees', [2012, 2018]),
    channel: 'ministry',
  },
  {
    ...persons(
      readings.maltreatedApart ? of('4.3.b') : 0,
      'maltreated-children',
      'protection-from-abuse',
      [2012, 2018],
    ),
    channel: 'school',
  },
  { of: 'placed-children', kinship: of('4.3.e'), foster: of('4.3.f'), home: goneHome },
  {
    ...persons(abandoned(of, readings), 'abandoned-children', 'protection-from-abuse', [2019, 2023]),
    channel: 'health',
  },
  { of: 'coming-of-age', total: reachingAdulthood },
];

/** Children of a letter of objectives 1.1 and, in post-monitoring, 1.3; the others' cases are closed in the year. */
const children = (of: FigureOf, letter: string, categories: readonly string[], born: readonly [number, number]) =>
  ({
    of: 'children',
    categories,
    total: of(`1.1.${letter}`),
    monitored: of(`1.3.${letter}`),
    remaining: of(`1.3.${letter}`),
    kinds: ['counselling-session'],
    born,
  }) as const;

const persons = (total: number, category: string, kind: string, born: readonly [number, number]) =>
  ({ of: 'persons', categories: [category], total, kinds: [kind], born }) as const;

const abandoned = (of: FigureOf, { withoutParentalCare }: Readings): number =>
  withoutParentalCare ? of('4.3.a') - of('4.3.e') - of('4.3.f') - goneHome : of('4.3.a');
