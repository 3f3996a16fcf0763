import { givenHousehold } from '../given-plain';
import { arta, dea, entry, nobody } from '../given-world';
import { membersOn } from '../household';

const golden = {
  type: 'HouseholdRegistered',
  schema: 1,
  on: '2024-12-31',
  data: {
    members: [arta, dea],
    from: '2024-01-15',
    settlement: { sealed: 'id of settlement', digest: 'digest of settlement' },
    address: { sealed: 'id of address', digest: 'digest of address' },
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = {
  members: [arta, dea],
  from: '2024-01-15',
  settlement: 'mitrovica-jugore',
  address: 'Rruga e Provës 1',
  note: 'Jetojnë me qira.',
};

describe('register-household', () => {
  it('keeps who lives together from a day on; the place is sealed', () => {
    const settled = { ...input, settlement: undefined };
    const { settlement: _, ...data } = golden.data;
    const state = givenHousehold()
      .when('register-household', settled)
      .then({ ...golden, data });
    expect(state).toEqual({
      office: 'qps-mitrovica-jugore',
      members: [arta, dea].map((person) => ({ entry: entry(1), person, from: '2024-01-15' })),
    });
  });

  it('reads the stored event for ever, also without a day: from the day of recording', () => {
    expect(membersOn(givenHousehold(golden).state(), '2024-01-15')).toEqual([arta, dea]);
    const { from: _, ...data } = golden.data;
    const { members } = givenHousehold({ ...golden, data }).state();
    expect(members.map(({ from }) => from)).toEqual(['2024-12-31', '2024-12-31']);
  });

  it('is refused for whoever is not registered, and in the future', () => {
    const tried = (change: object) =>
      givenHousehold().when('register-household', { members: [arta], from: '2024-01-15', ...change });
    tried({ members: [arta, nobody] }).refuses('UNKNOWN_PERSON', 'members');
    tried({ from: '2025-01-01' }).refuses('DAY_IN_FUTURE', 'from');
    tried({ members: [] }).misreads({ members: 'EMPTY_LIST' });
    tried({ members: [arta, arta] }).misreads({ members: 'REPEATED' });
  });
});
