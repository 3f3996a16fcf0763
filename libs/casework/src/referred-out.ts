import { changed, type CaseState, type ReferredOut } from './case';
import type { CaseAround } from './case-action';
import { dayInFuture } from './case-refusals';
import { refusal, type Refusal } from './refusal';

const noSuchReferral = refusal(
  'NO_SUCH_PROVIDER_REFERRAL',
  {
    sq: 'Atë ditë rasti nuk kishte referim të tillë te ofruesi: kontrolloni referimin dhe ditën.',
    sr: 'Tog dana slučaj nije imao takvo upućivanje pružaocu: proverite upućivanje i dan.',
    en: 'On that day the case had no such referral to a provider: check the referral and the day.',
  },
  'referral',
);

const notInThisState = refusal(
  'PROVIDER_REFERRAL_ANSWERED',
  {
    sq: 'Ky referim te ofruesi nuk e pret më këtë përgjigje: shikoni çfarë u regjistrua për të.',
    sr: 'Ovo upućivanje pružaocu više ne čeka taj odgovor: pogledajte šta je o njemu evidentirano.',
    en: 'This referral to a provider no longer waits for that answer: look at what was recorded about it.',
  },
  'referral',
);

const notReferredToYou = refusal(
  'NOT_REFERRED_TO_YOU',
  {
    sq: 'Ofruesi regjistron vetëm shërbimet e veta, për persona të referuar që i ka pranuar, deri në ditën e caktuar.',
    sr: 'Pružalac evidentira samo svoje usluge, za upućena lica koja je prihvatio, do određenog dana.',
    en: 'A provider records its own services only, for referred persons it has accepted, until the day that was set.',
  },
  'for',
);

export const disclosureEnded = refusal(
  'DISCLOSURE_ENDED',
  {
    sq: 'Dita e fundit e këtij referimi ka kaluar: kërkoni nga qendra një referim të ri.',
    sr: 'Poslednji dan ovog upućivanja je prošao: zatražite od centra novo upućivanje.',
    en: 'The last day of this referral has passed: ask the centre for a new one.',
  },
  'on',
);

/** The referral with this entry to somebody who may know of it: a partner knows those to its own provider. */
const findReferral = (state: CaseState, id: string, { who }: CaseAround): ReferredOut | undefined =>
  state.referredOut.find(({ entry, provider }) => entry === id && (who.role !== 'partner' || provider === who.office));

/** Why a referral to a provider cannot be answered so: there is none, or it does not stand where it must. */
export function answerRefusal(
  state: CaseState,
  id: string,
  from: readonly ReferredOut['state'][],
  around: CaseAround,
): Refusal | undefined {
  const found = findReferral(state, id, around);
  if (!found) return noSuchReferral;
  return from.includes(found.state) ? undefined : notInThisState;
}

/** What became of a referral to a provider. */
export const answerReferral = (
  state: CaseState,
  id: string,
  answer: ReferredOut['state'],
  completedOn?: string,
): CaseState =>
  changed(state, {
    referredOut: state.referredOut.map((each) => (each.entry === id ? { ...each, state: answer, completedOn } : each)),
  });

interface PartnersService {
  readonly on: string;
  readonly kind: string;
  readonly for: readonly string[];
  readonly provider?: string;
}

/** A partner records what was asked of its own provider, for persons it accepted, while they are disclosed to it. */
export function partnerRefusal(
  state: CaseState,
  { on, kind, for: persons, provider }: PartnersService,
  { who, today }: CaseAround,
): Refusal | undefined {
  if (who.role !== 'partner') return undefined;
  if (provider !== who.office) return { ...notReferredToYou, field: 'provider' };
  const theirs = state.referredOut
    .filter((each) => each.provider === provider && each.kind === kind && each.state === 'accepted')
    .filter(({ from, until }) => from <= on && on <= until && today <= until)
    .flatMap((each) => each.persons);
  return persons.every((person) => theirs.includes(person)) ? undefined : notReferredToYou;
}

const askTheCentre = refusal('ASK_THE_CENTRE', {
  sq: 'Kjo nuk mund të regjistrohet ashtu: kontrolloni ditën dhe personat, ose pyesni qendrën.',
  sr: 'Ovo se ne može tako evidentirati: proverite dan i lica, ili pitajte centar.',
  en: 'This cannot be recorded so: check the day and the persons, or ask the centre.',
});

/** What the refusals below tell a partner is about its own referral; all others would tell of the case. */
const ownToPartner = [noSuchReferral, notInThisState, disclosureEnded, dayInFuture].map(({ refused }) => refused);

/** A refusal as a partner is told it: nothing of the case shows in it. */
export const refusalToPartner = (refused: Refusal): Refusal =>
  ownToPartner.includes(refused.refused) || refused.field === 'kind' ? refused : askTheCentre;

/** Whether the provider may see on a day what was disclosed with the referral. */
export const isDisclosed = ({ state, until }: ReferredOut, today: string): boolean =>
  (state === 'sent' || state === 'accepted') && today <= until;

/** Where these persons were sent to that provider for that kind of service, it has now reported giving it to them. */
export function noteReported(
  state: CaseState,
  persons: readonly string[],
  kind: string,
  provider: string | undefined,
): CaseState {
  const news = (each: ReferredOut): string[] =>
    each.provider === provider && each.kind === kind
      ? each.persons.filter((person) => persons.includes(person) && !each.reported.includes(person))
      : [];
  if (state.referredOut.every((each) => news(each).length === 0)) return state;
  return changed(state, {
    referredOut: state.referredOut.map((each) => ({ ...each, reported: [...each.reported, ...news(each)] })),
  });
}

/** Persons whose service of that day is the one a completed referral stands for already. */
export const standsFor = (
  { referredOut }: CaseState,
  on: string,
  kind: string,
  provider: string | undefined,
): readonly string[] =>
  referredOut
    .filter((each) => each.provider === provider && each.kind === kind && each.completedOn === on)
    .flatMap(({ persons, reported }) => persons.filter((person) => !reported.includes(person)));
