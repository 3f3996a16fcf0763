import type { Action } from './action';
import type { PlainSubject } from './plain-history';
import { evolvePlaces, noProvider, type ProviderAround, type ProviderState } from './provider';
import { registerProvider } from './provider-actions/register-provider';
import { setPlaces } from './provider-actions/set-places';

/** Every action on a provider: the only list. */
export const providerActions = [registerProvider, setPlaces] as const satisfies readonly Action<
  object,
  ProviderState,
  ProviderAround
>[];

/** How a provider's stream is folded and judged. */
export const providerSubject: PlainSubject<ProviderState, ProviderAround> = {
  nothing: noProvider,
  actions: providerActions,
  evolveOther: evolvePlaces,
};
