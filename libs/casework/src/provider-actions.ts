import type { Action } from './action';
import type { StoredEvent } from './newer-entry';
import type { PlainSubject } from './plain-history';
import { evolvePlaces, noProvider, placeEvents, type ProviderAround, type ProviderState } from './provider';
import { addFamilyMember } from './provider-actions/add-family-member';
import { closeProvider } from './provider-actions/close-provider';
import { endSuspension } from './provider-actions/end-suspension';
import { issueLicence } from './provider-actions/issue-licence';
import { registerProvider } from './provider-actions/register-provider';
import { removeFamilyMember } from './provider-actions/remove-family-member';
import { revokeLicence } from './provider-actions/revoke-licence';
import { setPlaces } from './provider-actions/set-places';
import { suspendLicence } from './provider-actions/suspend-licence';
import { withdrawProviderEntry } from './provider-actions/withdraw-provider-entry';

/** Every action on a provider: the only list. */
export const providerActions = [
  registerProvider,
  setPlaces,
  issueLicence,
  suspendLicence,
  endSuspension,
  revokeLicence,
  addFamilyMember,
  removeFamilyMember,
  closeProvider,
  withdrawProviderEntry,
] as const satisfies readonly Action<object, ProviderState, ProviderAround>[];

/** Everything that stands in a provider's stream: what is done with it, and the places cases take and give back. */
export const providerEvents: readonly StoredEvent[] = [
  ...providerActions,
  { event: placeEvents.taken, schema: 1 },
  { event: placeEvents.released, schema: 1 },
];

/** How a provider's stream is folded and judged. */
export const providerSubject: PlainSubject<ProviderState, ProviderAround> = {
  nothing: noProvider,
  actions: providerActions,
  evolveOther: evolvePlaces,
};
