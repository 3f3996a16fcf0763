import { foldPlain, freePlaces, providerSubject } from '#casework';
import { providerTable } from '#read-model';
import type { Projection } from '../projection';

/** A provider with its places and licences now; its name stays a reference. */
export const providerRows: Projection = {
  category: 'provider',
  tables: [providerTable],
  rows(id, history) {
    const [first, last] = [history[0], history.at(-1)];
    if (!first || !last) return [];
    const state = foldPlain(providerSubject, history);
    const { municipality, name, address } = first.data as Partial<Record<'municipality' | 'name' | 'address', string>>;
    const row = {
      provider_id: id,
      kind: state.kind,
      office: state.office,
      municipality: municipality ?? null,
      places: state.places,
      free: freePlaces(state),
      taken: state.taken,
      licences: state.licences,
      suspensions: state.suspensions,
      members: state.members,
      closed_on: state.closed?.on ?? null,
      sealed: { name, address },
      revision: last.revision,
      position: last.position,
    };
    return [[providerTable, row]];
  },
};
