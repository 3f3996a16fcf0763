import type { Secret } from '../action';
import { Day, Optional, Sealed, Text } from '../fields';
import { providerAction } from '../provider';
import { dayAhead } from '../member-refusals';
import { alreadyClosed } from '../provider-refusals';

export class CloseProvider {
  @Day() on!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** Nobody new comes from this day on; whoever is still there stays until the stay is ended in the case. */
export const closeProvider = providerAction({
  name: 'close-provider',
  event: 'ProviderClosed',
  input: CloseProvider,
  by: ['supervisor', 'director', 'admin'],
  check({ closed }, { on }, { today }) {
    if (closed) return alreadyClosed;
    return on > today ? { ...dayAhead, field: 'on' } : undefined;
  },
  evolve: (state, { id, data: { on } }) => ({ ...state, closed: { entry: id, on } }),
  words: {
    sq: { title: 'Mbyll ofruesin', sentence: 'Ofruesi u mbyll më {on}', fields: { on: 'Dita', note: 'Shënim' } },
    sr: { title: 'Zatvori pružaoca', sentence: 'Pružalac zatvoren {on}', fields: { on: 'Dan', note: 'Beleška' } },
    en: { title: 'Close provider', sentence: 'Provider closed on {on}', fields: { on: 'Day', note: 'Note' } },
  },
});
