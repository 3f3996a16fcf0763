import type { HistoryEvent } from '#casework';
import { householdMemberTable, providerTable } from '#read-model';
import { householdRows } from './household-rows';
import { providerRows } from './provider-rows';

const recorded = (events: readonly (readonly [type: string, data: object])[]): HistoryEvent[] =>
  events.map(([type, data], revision) => ({
    id: `event ${revision}`,
    type,
    schema: 1,
    revision,
    position: BigInt(revision + 1),
    on: '2024-03-01',
    recordedAt: '2024-03-01T10:00:00.000Z',
    data,
    metadata: { actor: 'a', role: 'supervisor', office: 'qps-gjilan' },
  }));

describe('the rows of a household', () => {
  it('say who lives there from and until when; who was withdrawn has no row', () => {
    const history = recorded([
      ['HouseholdRegistered', { members: ['arta', 'dea', 'agim'], from: '2024-01-15' }],
      ['HouseholdMemberRemoved', { person: 'dea', to: '2024-05-01', reason: 'placed' }],
      ['HouseholdMemberWithdrawn', { person: 'agim', reason: 'wrong-person' }],
    ]);
    const row = (person: string, to: string | null) => [
      householdMemberTable,
      { household_id: 'h', office: 'qps-gjilan', person, from_on: '2024-01-15', to_on: to },
    ];
    expect(householdRows.rows('h', history, new Map())).toEqual([row('arta', null), row('dea', '2024-05-01')]);
  });
});

describe('the row of a provider', () => {
  it('keeps licences, suspensions and family, and the closing, beside the places', () => {
    const history = recorded([
      [
        'ProviderRegistered',
        { kind: 'foster-family', municipality: 'gjilan', places: 2, name: { sealed: 'n', digest: 'd' } },
      ],
      ['LicenceIssued', { by: 'foster-care-panel', from: '2024-01-10' }],
      ['LicenceSuspended', { from: '2024-02-01', reason: 'complaint' }],
      ['FamilyMemberAdded', { person: 'hava', from: '2024-01-01' }],
      ['PlaceTaken', { person: 'dea', case: 'c' }],
      ['ProviderClosed', { on: '2024-03-01' }],
    ]);
    const [[table, row] = []] = providerRows.rows('p', history, new Map());
    expect(table).toBe(providerTable);
    expect(row).toMatchObject({
      free: 1,
      licences: [{ entry: 'event 1', by: 'foster-care-panel', from: '2024-01-10', until: '2027-01-09' }],
      suspensions: [{ entry: 'event 2', from: '2024-02-01' }],
      members: [{ entry: 'event 3', person: 'hava', from: '2024-01-01' }],
      closed_on: '2024-03-01',
      revision: 5,
    });
  });
});
