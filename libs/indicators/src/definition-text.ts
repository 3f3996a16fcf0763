import { codeLists, findCategory, labelsOf, type CategoryCode, type Labels } from '#vocabulary';
import { definitionWordsEn } from './definition-text.en';
import { definitionWordsSq } from './definition-text.sq';
import { definitionWordsSr } from './definition-text.sr';
import type { DefinitionWords } from './definition-text.words';
import { impliesAge, type AgeTest, type CountedFact, type IndicatorRow } from './indicator';

type Language = keyof Labels;
type Rule = Omit<IndicatorRow, 'code' | 'version' | 'flags' | 'over'>;

const wordsOf: Readonly<Record<Language, DefinitionWords>> = {
  sq: definitionWordsSq,
  sr: definitionWordsSr,
  en: definitionWordsEn,
};

/** What an indicator counts, in words a director can agree or disagree with; made from the row's fields alone. */
export function definitionText(row: IndicatorRow, lang: Language): string {
  const words = wordsOf[lang];
  return [
    ...(row.over ? ratio(row, row.over, lang) : [mainSentence(row, lang)]),
    ...inclusions(row, words),
    ...ageRule(row, lang),
    words.noBenefits,
    officeRule(row, words),
    ...(row.period === 'atEnd' ? [words.runningPeriod] : []),
  ].join(' ');
}

/** The share of those in need reads as one; any other ratio as a count divided by another. */
function ratio(row: Rule, over: NonNullable<IndicatorRow['over']>, lang: Language): string[] {
  const words = wordsOf[lang];
  const { facts, ...restated } = over;
  const counted = mainSentence(row, lang);
  if (facts?.join() !== 'need' || row.count !== 'persons' || Object.keys(restated).length > 0)
    return [counted, words.over(mainSentence({ ...row, ...over }, lang))];
  const embedded = counted.charAt(0).toLocaleLowerCase() + counted.slice(1);
  const needed = words.did('need', namesOf(row, lang));
  return [words.share.opening, words.share.served(embedded), words.share.inNeed(needed)];
}

function mainSentence(row: Rule, lang: Language): string {
  const words = wordsOf[lang];
  const referrals = row.facts.every((fact) => fact === 'referral');
  const phase = referrals && row.phase === 'all' ? words.declinedToo : words.phase[row.phase];
  if (row.count === 'entries') {
    const nouns = words.or(row.facts.map((fact) => words.noun(fact, kindsOf(row, lang))));
    const span = row.period === 'during' ? words.when.inPeriod : words.when.atEnd;
    return words.entries(nouns, span, holding(row, words.heldThatDay, lang), phase, who(row, lang));
  }
  const did = words.or(row.facts.map((fact) => words.did(fact, namesOf(row, lang))));
  const held = row.facts.every((fact) => fact === 'category') ? '' : holding(row, words.held, lang);
  return `${counted(row, words)}, ${when(row, words)}, ${did}${held}, ${phase}${who(row, lang)}.`;
}

const counted = (row: Rule, words: DefinitionWords): string =>
  row.count === 'persons' ? words.persons : isAboutCouples(row) ? words.couples : words.families;

const isAboutCouples = (row: Rule): boolean =>
  row.categories.length > 0 && row.categories.every((code) => findCategory(code)?.subject === 'couple');

const lasting: readonly CountedFact[] = ['category', 'placement', 'careDay', 'need'];

/** Spells last; points happen once. */
function when(row: Rule, words: DefinitionWords): string {
  const spells = row.facts.every((fact) => lasting.includes(fact));
  return row.period === 'during' && spells ? words.when.anyDay : words.when[row.period];
}

function label(
  list: 'categories' | 'services' | 'placementKinds' | 'ethnicities',
  code: string,
  lang: Language,
): string {
  const labels = labelsOf(codeLists[list], code);
  if (!labels) throw new Error(`The vocabulary has no code ${code} in ${list}.`);
  return wordsOf[lang].quote(labels[lang]);
}

const kindsOf = (row: Rule, lang: Language): string[] =>
  (row.services ?? []).map((code) => label('services', code, lang));

const namesOf = (row: Rule, lang: Language) => ({
  services: kindsOf(row, lang),
  categories: row.categories.map((code) => label('categories', code, lang)),
  placement: row.kind === undefined ? undefined : label('placementKinds', row.kind, lang),
});

const holding = (row: Rule, say: (categories: string[]) => string, lang: Language): string =>
  row.categories.length === 0 ? '' : ` ${say(row.categories.map((code) => label('categories', code, lang)))}`;

function who(row: Rule, lang: Language): string {
  const words = wordsOf[lang];
  const { sex, age, ethnicity } = row.who;
  const tests = [
    ...(sex ? [words.female] : []),
    ...(age ? [words.age[age]] : []),
    ...(ethnicity ? [words.ethnicity(ethnicity.map((code) => label('ethnicities', code, lang)))] : []),
  ];
  return tests.length === 0 ? '' : words.who(tests);
}

/** What belongs to the facts, and what looks like it but does not. */
function inclusions(row: Rule, words: DefinitionWords): string[] {
  const visits = row.facts.includes('visit') || row.facts.includes('served');
  return [
    ...(row.facts.includes('served') ? [words.servedMeans] : []),
    ...(row.facts.includes('service') && !row.services ? [words.serviceMeans] : []),
    ...(row.facts.includes('service') && row.services ? [words.onlyTheseKinds] : []),
    ...(row.facts.includes('service') ? [visits ? words.noCareDays : words.noVisits] : []),
    ...(visits ? [words.heldVisitsOnly] : []),
    ...(row.facts.includes('referral') ? [words.referralMeans] : []),
    ...(row.who.ethnicity ? [words.unknownCommunity] : []),
  ];
}

function ageRule(row: Rule, lang: Language): string[] {
  const words = wordsOf[lang];
  const { age, sex } = row.who;
  if (row.count !== 'persons') return [];
  return [
    ...(sex ? [words.unknownSex] : []),
    age ? unknownAge(row.categories, age, lang) : untested(row.categories, words),
  ];
}

const untested = (categories: readonly CategoryCode[], words: DefinitionWords): string =>
  categories.some((code) => findCategory(code)?.untestedAge) ? words.ageUntestedAfterAct : words.ageUntested;

function unknownAge(categories: readonly CategoryCode[], age: AgeTest, lang: Language): string {
  const words = wordsOf[lang];
  const implied = categories.filter((code) => impliesAge(code, age));
  if (implied.length === 0) return words.unknownAge.fails;
  if (implied.length === categories.length) return words.unknownAge.passes;
  return words.unknownAge.passesUnder(implied.map((code) => label('categories', code, lang)));
}

function officeRule(row: Rule, words: DefinitionWords): string {
  if (row.givenBy === 'own-office') return words.office.ownOnly;
  if (row.facts.includes('placement')) return words.office.wherever;
  return row.facts.some((fact) => fact === 'served' || fact === 'service') ? words.office.whoever : words.office.plain;
}
