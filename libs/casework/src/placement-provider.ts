import { needsLicence } from '#vocabulary';
import type { CaseAround } from './case-action';
import { unknownProvider } from './case-refusals';
import { licensedOn } from './licence';
import { closedOn, familyOn, type ProviderState } from './provider';
import { refusal, type Refusal } from './refusal';

interface Coming {
  readonly on: string;
  readonly for: readonly string[];
  /** Why somebody comes though there is no valid licence: an emergency. */
  readonly unlicensed?: string;
}

const providerNotLicensed = refusal(
  'PROVIDER_NOT_LICENSED',
  {
    sq: 'Ofruesi nuk ka licencë të vlefshme atë ditë: zgjidhni një tjetër, ose në emergjencë shënoni arsyen.',
    sr: 'Pružalac tog dana nema važeću licencu: izaberite drugog, ili u hitnom slučaju upišite razlog.',
    en: 'The provider has no valid licence on that day: choose another one or, in an emergency, give the reason.',
  },
  'unlicensed',
);

export const providerClosed = refusal('PROVIDER_CLOSED', {
  sq: 'Ofruesi atë ditë ishte mbyllur: zgjidhni një tjetër.',
  sr: 'Pružalac je tog dana bio zatvoren: izaberite drugog.',
  en: 'The provider was closed on that day: choose another one.',
});

const memberOfTheFamily = refusal(
  'MEMBER_OF_THE_FAMILY',
  {
    sq: 'Personi është anëtar i kësaj familjeje strehuese dhe nuk vendoset te ajo: zgjidhni një familje tjetër.',
    sr: 'Lice je član ove hraniteljske porodice i ne smešta se kod nje: izaberite drugu porodicu.',
    en: 'The person belongs to this foster family and is not placed with it: choose another family.',
  },
  'for',
);

/**
 * Why persons cannot come to a provider of a kind: it is not one, it is closed, or it has no valid licence on the
 * entry's day and no emergency is given. Who has the place already does not newly come: an entry recorded before
 * licences were kept can still be corrected.
 */
export function providerRefusal(
  id: string,
  kind: string,
  field: string,
  input: Coming,
  around: CaseAround,
): Refusal | undefined {
  const provider = around.providers.get(id);
  if (provider?.kind !== kind) return { ...unknownProvider, field };
  const { on, for: persons, unlicensed } = input;
  const family = familyOn(provider, on);
  if (persons.some((person) => family.includes(person))) return memberOfTheFamily;
  if (persons.every((person) => hasItsPlace(provider, person, on))) return undefined;
  if (closedOn(provider, on)) return { ...providerClosed, field };
  return unlicensed !== undefined || !needsLicence(kind) || licensedOn(provider, on) ? undefined : providerNotLicensed;
}

const hasItsPlace = ({ taken, came }: ProviderState, person: string, day: string): boolean =>
  taken.some((place) => place.person === person) || came.some((each) => each.person === person && each.on === day);
