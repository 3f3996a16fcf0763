import type { HistoryEvent } from '../history-event';
import { foldPlain } from '../plain-history';
import { freePlaces } from '../provider';
import { providerSubject } from '../provider-actions';

const golden = { type: 'PlacesSet', schema: 1, on: '2024-02-01', data: { places: 1 } };
const events = [
  { type: 'ProviderRegistered', schema: 1, data: { kind: 'foster-family', places: 3 } },
  { type: 'PlaceTaken', schema: 1, data: { person: 'dea', case: 'case 1' } },
  { type: 'PlaceTaken', schema: 1, data: { person: 'ilir', case: 'case 1' } },
  golden,
];
const history = events.map((event, revision) => ({ revision, metadata: {}, ...event }) as unknown as HistoryEvent);

describe('set-places', () => {
  it('reads the stored event for ever: another number of places', () => {
    expect(freePlaces(foldPlain(providerSubject, history.slice(0, 3)))).toBe(1);
    expect(foldPlain(providerSubject, history).places).toBe(1);
  });

  it('sends nobody away: more persons than places leave none free', () => {
    const state = foldPlain(providerSubject, history);
    expect([state.taken.length, freePlaces(state)]).toEqual([2, 0]);
  });
});
