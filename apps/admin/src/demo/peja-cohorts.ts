import type { Cohort } from './cohorts';

const alone = 'older-persons-living-alone';
const inNeed = 'older-persons-in-need-of-care';
const older = { born: [1934, 1956] } as const;

const day = 'elderly-day-care';
const health = 'comprehensive-health-care';
const home = 'home-health-treatment';
const talk = 'psychosocial-support';
const law = 'legal-advice';
const daily = 'daily-needs-assistance';
const goods = 'material-assistance';

const albanian = { ...older, ethnicity: 'albanian' };
const serb = { ...older, ethnicity: 'serb' };
const bosniak = { ...older, ethnicity: 'bosniak' };

/** Older persons of the objectives 1.2, 5.2 and 7.2, who are one group: the Serbs and Bosniaks are part of the first. */
export const olderPersons: readonly Cohort[] = [
  { ...albanian, category: alone, persons: 6, from: 2022, until: 2023, given: [day, talk, daily] },
  {
    ...albanian,
    category: alone,
    persons: 4,
    from: 2022,
    until: 2022,
    given: [talk],
    lacking: { [day]: 'waiting-list' },
  },
  { ...albanian, category: inNeed, persons: 5, from: 2022, until: 2024, given: [day, health] },
  {
    ...albanian,
    category: 'persons-unable-to-care-for-themselves',
    persons: 3,
    from: 2023,
    until: 2024,
    given: [daily, home],
  },
  { ...albanian, category: alone, persons: 5, from: 2023, until: 2024, given: [law, goods] },
  {
    ...albanian,
    category: 'older-persons-without-family-care',
    persons: 3,
    from: 2024,
    until: 2024,
    given: [goods],
    lacking: { [day]: 'full' },
  },
  {
    ...albanian,
    category: alone,
    persons: 5,
    from: 2024,
    until: 2024,
    given: [day, talk],
    lacking: { [health]: 'no-specialist' },
  },
  {
    ...albanian,
    category: alone,
    persons: 1,
    from: 2022,
    until: 2024,
    given: [daily],
    lacking: { [talk]: 'declined-elsewhere' },
    neededUntil: 2022,
  },
  { ...serb, category: alone, persons: 4, from: 2022, until: 2024, given: [talk, daily] },
  {
    ...serb,
    category: inNeed,
    persons: 3,
    from: 2023,
    until: 2024,
    given: [home],
    lacking: { [day]: 'no-such-service' },
  },
  {
    ...serb,
    category: alone,
    persons: 2,
    from: 2024,
    until: 2024,
    given: [day, law, goods],
    lacking: { [health]: 'no-budget' },
  },
  { ...bosniak, category: alone, persons: 3, from: 2022, until: 2024, given: [day, talk] },
  { ...bosniak, category: inNeed, persons: 3, from: 2023, until: 2024, given: [home, daily] },
  {
    ...bosniak,
    category: alone,
    persons: 2,
    from: 2024,
    until: 2024,
    given: [law],
    lacking: { [day]: 'full', [goods]: 'no-budget' },
  },
  { ...older, ethnicity: 'roma', category: inNeed, persons: 2, from: 2023, until: 2023, given: [goods] },
];

/** Persons with disabilities of objective 2.2. */
export const withDisabilities: readonly Cohort[] = [
  {
    ethnicity: 'albanian',
    category: 'children-with-disabilities',
    persons: 6,
    born: [2010, 2017],
    disability: 'physical',
    from: 2022,
    until: 2023,
    given: [talk, home],
  },
  {
    ethnicity: 'albanian',
    category: 'adults-with-disabilities',
    persons: 4,
    born: [1972, 1998],
    disability: 'multiple',
    from: 2023,
    until: 2024,
    given: [talk],
    lacking: { [home]: 'no-specialist' },
  },
  {
    ethnicity: 'albanian',
    category: 'persons-with-sensory-impairment',
    persons: 3,
    born: [1965, 2001],
    disability: 'sight',
    from: 2024,
    until: 2024,
    given: [home],
  },
  {
    ethnicity: 'ashkali',
    category: 'children-with-disabilities',
    persons: 2,
    born: [2012, 2018],
    disability: 'hearing',
    from: 2023,
    until: 2024,
    given: [talk, home],
  },
];
