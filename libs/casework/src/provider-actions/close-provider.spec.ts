import { fosterFamily, givenProvider } from '../given-plain';
import { closedOn } from '../provider';

const golden = {
  type: 'ProviderClosed',
  schema: 1,
  on: '2024-06-01',
  data: { on: '2024-06-01', note: { sealed: 'id of note', digest: 'digest of note' } },
};
const input = { ...golden.data, note: 'Familja u shpërngul.' };

describe('close-provider', () => {
  it('closes the provider from that day on; whoever is there keeps the place', () => {
    const there = { type: 'PlaceTaken', data: { person: 'dea', case: 'case 1' } };
    const state = givenProvider(fosterFamily, there).when('close-provider', input).then(golden);
    expect([closedOn(state, '2024-05-31'), closedOn(state, '2024-06-01'), state.taken.length]).toEqual([
      false,
      true,
      1,
    ]);
  });

  it('reads the stored event for ever', () => {
    expect(closedOn(givenProvider(fosterFamily, golden).state(), '2024-12-31')).toBe(true);
  });

  it('is refused twice, and in the future', () => {
    givenProvider(fosterFamily, golden).when('close-provider', input).refuses('ALREADY_CLOSED');
    givenProvider(fosterFamily).when('close-provider', { on: '2025-01-01' }).refuses('DAY_IN_FUTURE', 'on');
  });
});
