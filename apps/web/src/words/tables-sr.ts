import type { ScreenWords } from './en';

export const tablesSr: ScreenWords['tables'] = {
  title: 'Kako tabele prate zapisnik',
  head: (position) => `Zapisnik je na poziciji ${position}.`,
  name: 'Tabele',
  names: { tables: 'brojevi i spiskovi', 'person-search': 'pretraga lica' },
  position: 'Pozicija',
  appliedAt: 'Poslednji upis',
  state: 'Stanje',
  upToDate: 'ažurne',
  behind: 'sustižu',
  stopped: (position, code) => `zaustavljeno na poziciji ${position}: ${code}`,
  parked: 'Parkirani tokovi',
  noneParked: 'Nijedan tok nije parkiran.',
  stream: 'Tok',
  reason: 'Razlog',
  reasons: {
    'event-not-readable': 'događaj se ne može pročitati',
    'history-refused': 'istorija se odbija',
    'rows-refused': 'baza podataka odbija redove',
    'value-not-readable': 'zapečaćena vrednost se ne može pročitati',
    'under-inquiry': 'pod proverom',
  },
  states: {
    parked: 'parkiran',
    'replay-asked': 'ponovo se obrađuje',
    'replay-failed': 'još se ne može obraditi',
  },
  since: 'Od',
};
