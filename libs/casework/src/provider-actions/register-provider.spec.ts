import type { HistoryEvent } from '../history-event';
import { readInput } from '../input';
import { foldPlain, performPlain } from '../plain-history';
import { providerSubject } from '../provider-actions';
import { RegisterProvider } from './register-provider';

const golden = {
  type: 'ProviderRegistered',
  schema: 1,
  on: '2023-01-09',
  data: {
    kind: 'shelter',
    name: { sealed: 'id of name', digest: 'digest of name' },
    municipality: 'mitrovica-jugore',
    places: 5,
    address: { sealed: 'id of address', digest: 'digest of address' },
  },
};
const recorded = (event: object, revision: number): HistoryEvent =>
  ({
    id: `event ${revision}`,
    revision,
    position: 1n,
    metadata: { office: 'qps-mitrovica-jugore' },
    ...event,
  }) as unknown as HistoryEvent;
const place = (type: string, person: string, by: string, revision: number): HistoryEvent =>
  recorded({ type, schema: 1, on: '2024-03-01', data: { person, case: by } }, revision);

describe('register-provider', () => {
  it('reads the stored event for ever: kind, places and office stand in clear, name and address do not', () => {
    expect(foldPlain(providerSubject, [recorded(golden, 0)])).toEqual({
      kind: 'shelter',
      office: 'qps-mitrovica-jugore',
      places: 5,
      taken: [],
      came: [],
      licences: [],
      suspensions: [],
      members: [],
    });
  });

  it('is accepted as the first event of a provider', () => {
    const around = {
      today: '2023-01-09',
      who: { account: 'a', role: 'director' as const },
      persons: new Set<string>(),
    };
    expect(performPlain(providerSubject, [], recorded(golden, 0), around)).toMatchObject({ state: { places: 5 } });
  });

  it('names every wrong field', () => {
    const { problems } = readInput(RegisterProvider, { kind: 'hotel', name: ' ', municipality: 'paris', places: -1 });
    expect(problems?.map(({ field, code }) => [field, code])).toEqual([
      ['kind', 'UNKNOWN_CODE'],
      ['name', 'EMPTY'],
      ['municipality', 'UNKNOWN_CODE'],
      ['places', 'TOO_SMALL'],
    ]);
  });

  it('keeps who is there, by which case, as the cases told it', () => {
    const history = [
      recorded(golden, 0),
      place('PlaceTaken', 'arta', 'case 1', 1),
      place('PlaceTaken', 'dea', 'case 1', 2),
      place('PlaceReleased', 'arta', 'case 1', 3),
    ];
    expect(foldPlain(providerSubject, history).taken).toEqual([{ person: 'dea', case: 'case 1' }]);
  });

  it('stops at an event nobody knows', () => {
    expect(() => foldPlain(providerSubject, [recorded({ ...golden, type: 'RoofRepaired' }, 0)])).toThrow(
      'RoofRepaired',
    );
  });
});
