import type { Action } from './action';
import type { PlainSubject } from './plain-history';
import { evolvePlaces, noProvider, type ProviderAround, type ProviderState } from './provider';
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

/** How a provider's stream is folded and judged. */
export const providerSubject: PlainSubject<ProviderState, ProviderAround> = {
  nothing: noProvider,
  actions: providerActions,
  evolveOther: evolvePlaces,
};
