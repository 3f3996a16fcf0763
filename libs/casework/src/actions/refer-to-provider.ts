import { deliverableServices, disclosableFields, disclosureBases, services } from '#vocabulary';
import type { Secret } from '../action';
import { changed, type CaseState } from '../case';
import { caseAction } from '../case-action';
import { unknownProvider } from '../case-refusals';
import { Choice, Choices, Day, Optional, Persons, Provider, Sealed, Text } from '../fields';
import type { FieldProblem } from '../input';
import { providerClosed } from '../placement-provider';
import { closedOn } from '../provider';
import { refusal } from '../refusal';
import { serviceKindRefusal } from '../service-kinds';

export class ReferToProvider {
  @Day() on!: string;
  @Persons() for!: string[];
  @Provider() provider!: string;
  @Choice(services, { offer: deliverableServices }) kind!: string;
  @Choices(disclosableFields) disclosed!: string[];
  @Choice(disclosureBases) basis!: string;
  /** The last day on which the provider is told anything. */
  @Day({ ahead: true }) until!: string;
  /** What the provider is told in words, when the reason is disclosed. */
  @Sealed() @Text() @Optional() reason?: Secret;

  problems(): FieldProblem[] {
    const told = this.disclosed.includes('reason');
    return [
      ...(this.until < this.on ? [{ field: 'until', code: 'BEFORE_FROM' }] : []),
      ...(told && this.reason === undefined ? [{ field: 'reason', code: 'REQUIRED' }] : []),
      ...(!told && this.reason !== undefined ? [{ field: 'reason', code: 'NOT_DISCLOSED' }] : []),
    ];
  }
}

const alreadyReferred = refusal(
  'ALREADY_REFERRED',
  {
    sq: 'Personi është referuar tashmë te ky ofrues për këtë shërbim: prisni përgjigjen ose revokoni atë referim.',
    sr: 'Lice je već upućeno ovom pružaocu za ovu uslugu: sačekajte odgovor ili opozovite to upućivanje.',
    en: 'The person is referred to this provider for this service already: wait for the answer, or revoke that referral.',
  },
  'for',
);

const isReferred = ({ referredOut }: CaseState, person: string, provider: string, kind: string): boolean =>
  referredOut.some(
    (each) =>
      each.provider === provider &&
      each.kind === kind &&
      each.persons.includes(person) &&
      (each.state === 'sent' || each.state === 'accepted'),
  );

/** Beneficiaries are sent to a provider; it is told what is chosen here, on that basis, until that day, and nothing else. */
export const referToProvider = caseAction({
  name: 'refer-to-provider',
  event: 'ReferredToProvider',
  input: ReferToProvider,
  when: ['open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  check(state, { on, provider, kind, for: persons }, around) {
    const known = around.providers.get(provider);
    if (!known) return { ...unknownProvider, field: 'provider' };
    if (closedOn(known, on)) return { ...providerClosed, field: 'provider' };
    const referred = persons.some((person) => isReferred(state, person, provider, kind));
    return serviceKindRefusal([kind], 'kind') ?? (referred ? alreadyReferred : undefined);
  },
  evolve(state, { id, on, data }) {
    const { provider, kind, for: persons, disclosed, basis, until } = data;
    const sent = { entry: id, provider, kind, persons, from: on, until, disclosed, basis };
    return changed(state, { referredOut: [...state.referredOut, { ...sent, state: 'sent', reported: [] }] });
  },
  words: {
    sq: {
      title: 'Refero te ofruesi',
      sentence: 'U referua te {provider} për {kind}: {for}',
      fields: {
        on: 'Dita',
        for: 'Kush',
        provider: 'Ofruesi',
        kind: 'Shërbimi',
        disclosed: 'Çka i tregohet ofruesit',
        basis: 'Në bazë të',
        until: 'I tregohet deri më',
        reason: 'Arsyeja, me fjalë për ofruesin',
      },
    },
    sr: {
      title: 'Uputi pružaocu',
      sentence: 'Upućeno pružaocu {provider} za {kind}: {for}',
      fields: {
        on: 'Dan',
        for: 'Ko',
        provider: 'Pružalac',
        kind: 'Usluga',
        disclosed: 'Šta se saopštava pružaocu',
        basis: 'Na osnovu',
        until: 'Saopštava se do',
        reason: 'Razlog, rečima za pružaoca',
      },
    },
    en: {
      title: 'Refer to provider',
      sentence: 'Referred to {provider} for {kind}: {for}',
      fields: {
        on: 'Day',
        for: 'Who',
        provider: 'Provider',
        kind: 'Service',
        disclosed: 'What the provider is told',
        basis: 'On the basis of',
        until: 'Told until',
        reason: 'Reason, in words for the provider',
      },
    },
  },
});
