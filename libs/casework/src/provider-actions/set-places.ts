import { Count } from '../fields';
import { providerAction } from '../provider';

export class SetPlaces {
  @Count(0, 500) places!: number;
}

/** A provider has another number of places; whoever is there stays, even when there are more of them than places. */
export const setPlaces = providerAction({
  name: 'set-places',
  event: 'PlacesSet',
  input: SetPlaces,
  by: ['supervisor', 'director', 'admin'],
  evolve: (state, { data }) => ({ ...state, places: data.places }),
  words: {
    sq: { title: 'Cakto numrin e vendeve', sentence: 'Vende: {places}', fields: { places: 'Vende' } },
    sr: { title: 'Odredi broj mesta', sentence: 'Mesta: {places}', fields: { places: 'Mesta' } },
    en: { title: 'Set places', sentence: 'Places: {places}', fields: { places: 'Places' } },
  },
});
