import { joined, type DefinitionWords } from './definition-text.words';

const or = (parts: string[]): string => joined(parts, 'or');

const category = (names: string[]): string =>
  names.length === 1 ? `the category ${or(names)}` : `one of the categories ${or(names)}`;

export const definitionWordsEn: DefinitionWords = {
  quote: (label) => `“${label}”`,
  or,
  persons: 'Persons (each counted once) who',
  families:
    'Families (the household of the case as it was when the case was opened, each counted once) with persons who',
  couples: 'Families (one for each case of a couple: one divorce is one family) with persons who',
  when: {
    inPeriod: 'in the period',
    during: 'at least once in the period',
    anyDay: 'on at least one day of the period',
    atEnd: 'on the last day of the period',
  },
  did(fact, { services, categories, placement }) {
    switch (fact) {
      case 'served':
        return 'received social services';
      case 'service':
        return services.length === 0 ? 'received a service' : `received the service ${or(services)}`;
      case 'visit':
        return 'were visited (a held visit of any kind)';
      case 'careDay':
        return 'spent the day in care';
      case 'category':
        return `held ${category(categories)}`;
      case 'placement':
        return placement === undefined ? 'were in a placement' : `were in the placement ${placement}`;
      case 'referral':
        return 'were referred to the office';
      case 'need':
        return services.length === 0 ? 'needed a service' : `needed the service ${or(services)}`;
    }
  },
  held: (names) => `on a day on which they held ${category(names)}`,
  phase: {
    any: 'while the case was open (from the day of the referral) or in post-monitoring',
    'post-monitoring': 'while the case was in post-monitoring',
    all: 'in whatever phase the case was',
  },
  declinedToo: 'whether a case was then opened or the referral was declined',
  who: (tests) => `, and who on that day ${joined(tests, 'and')}`,
  female: 'were female',
  age: { '<18': 'were under 18', '>=18': 'were 18 or older' },
  ethnicity: (names) => `belonged to the community ${or(names)}`,
  entries: (nouns, when, held, phase, who) =>
    `Entries of ${nouns}, ${when}${held}, ${phase}${who}; what is noted in several cases at once counts once.`,
  noun(fact, services) {
    switch (fact) {
      case 'service':
        return services.length === 0 ? 'services given' : `the service ${or(services)} given`;
      case 'visit':
        return 'visits held, of any kind (home, field, monitoring)';
      case 'served':
        return 'social services';
      case 'careDay':
        return 'days in care';
      case 'category':
        return 'categories held';
      case 'placement':
        return 'placements';
      case 'referral':
        return 'referrals received';
      case 'need':
        return services.length === 0 ? 'needs' : `needs of the service ${or(services)}`;
    }
  },
  heldThatDay: (names) => `for persons who that day held ${category(names)}`,
  share: {
    opening: 'Of those who need it, the percentage who received it.',
    served: (numerator) => `Received it: ${numerator}`,
    inNeed: (did) =>
      `Need it: persons who, on at least one day of the period, ${did}, under the same conditions. A need begins when a kind of service is named in an assessment or an agreed plan, is asked for and cannot be given, or is given: whoever received it is among those who need it.`,
  },
  over: (denominator) => `Divided by: ${denominator}`,
  servedMeans:
    "Social services are: a service given, a held visit, an assessment made with the person, a reconciliation attempt, a hearing attended, a social or supervision report, an adoption step; also a day in a placement or shelter, under the centre's guardianship or under a court measure it supervises.",
  serviceMeans:
    'Services are: a service given, an assessment made with the person, a reconciliation attempt, a hearing attended, a social or supervision report, an adoption step.',
  onlyTheseKinds: 'Other kinds of service are not counted.',
  noVisits: 'Visits and days in care are not counted.',
  noCareDays: 'Days in care are not counted.',
  heldVisitsOnly: 'A visit that could not be held is not counted.',
  referralMeans: 'A referral about somebody not identified is counted once the person is known.',
  unknownSex: 'A person of unknown sex is not counted.',
  unknownCommunity: 'A person of unknown community is not counted.',
  unknownAge: {
    passes: 'A person of unknown age is counted, because the category implies the age.',
    fails: 'A person of unknown age is not counted.',
    passesUnder: (names) => `A person of unknown age is counted only under ${category(names)}, which implies the age.`,
  },
  ageUntested: 'Age is not tested.',
  ageUntestedAfterAct:
    'Age is not tested: the status follows the age on the day of the act, and supervision can outlast 18.',
  noBenefits: 'Benefits and administrative acts (certificates, consents, help with applications) are not counted.',
  office: {
    whoever: 'Counted for the office responsible for the case on that day, whoever gave the service.',
    wherever: 'Counted for the office responsible for the case on that day, wherever the placement is.',
    plain: 'Counted for the office responsible for the case on that day.',
    ownOnly: 'Counted for the office responsible for the case on that day, and only what that office gave itself.',
  },
  runningPeriod: 'While a period is still running, its last day is the day the question asks about.',
};
