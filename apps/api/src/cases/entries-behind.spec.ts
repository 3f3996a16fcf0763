import type { Actor } from '#access';
import type { HistoryEvent } from '#casework';
import { entriesAt, personsSeen } from './entries-behind';

const [old, taking] = ['qps-mitrovica-jugore', 'qps-gjilan'] as const;
const [person, account] = ['00000000-0000-8000-8000-00000000000a', '00000000-0000-8000-8000-000000000001'];
const supervisorAt = (office: string): Actor => ({ account, roles: [{ role: 'supervisor', office }] });

const event = (revision: number, type: string, office: string, data: object): HistoryEvent => ({
  id: `00000000-0000-8000-8000-00000000010${String(revision)}`,
  type,
  schema: 1,
  revision,
  position: BigInt(revision + 1),
  on: '2024-03-01',
  recordedAt: '2024-03-01T08:00:00.000Z',
  data,
  metadata: { actor: account, role: 'supervisor', office },
});
const on = '2024-03-01';
const kept = [event(0, 'ReferralReceived', old, { on, channel: 'police', for: [person], urgency: 'urgent' })];
const handedOver = [
  ...kept,
  event(1, 'TransferRequested', old, { on, to: taking, reason: 'moved' }),
  event(2, 'TransferAccepted', taking, { on }),
];
const facts = [{ case: 'one', person }];
const seenBy = (office: string, history: HistoryEvent[]): string[] =>
  personsSeen(supervisorAt(office), new Map([['case-one', history]]), facts);

describe('the persons behind a figure', () => {
  it('are named to the centre that has the case, not to the one it was handed over by', () => {
    expect(seenBy(old, kept)).toEqual([person]);
    expect(seenBy(taking, kept)).toEqual([]);
    expect(seenBy(old, handedOver)).toEqual([]);
    expect(seenBy(taking, handedOver)).toEqual([person]);
  });
});

describe('the entries behind a figure', () => {
  it('are those known then', () => {
    expect([...entriesAt(new Map([['case-one', handedOver]]), 2n).values()].map(({ type }) => type)).toEqual([
      'ReferralReceived',
      'TransferRequested',
    ]);
  });
});
