import { planDemo } from './plan-demo';
import type { Planned } from './demo-record';

const secret = Buffer.alloc(32, 7);
const planned = planDemo(secret);

/** A joint activity is recorded once in every case it is noted in. */
const entriesOf = ({ together, body }: Planned): number =>
  together ? (body as { cases: readonly unknown[] }).cases.length : 1;

describe('the demo', () => {
  it('is the same every time it is planned', () => {
    expect(planDemo(secret)).toEqual(planned);
  });

  it('is recorded in the order of time across all centres, every command at a moment of its own', () => {
    const moments = planned.map(({ at }) => at);
    expect(moments).toEqual([...new Set(moments)].sort());
  });

  it('stays small enough that a fresh clone is ready in a few minutes', () => {
    expect(planned.reduce((sum, command) => sum + entriesOf(command), 0)).toBeLessThanOrEqual(12_000);
  });

  it('shows every turn a case can take', () => {
    const told = new Set(planned.map(({ action, subject }) => `${subject} ${action}`));
    const turns = [
      'decline-referral',
      'identify-person',
      'agree-plan',
      'review-plan',
      'record-unmet-need',
      'record-administrative-act',
      'set-urgency',
      'request-transfer',
      'accept-transfer',
      'reject-transfer',
      'refer-to-provider',
      'accept-provider-referral',
      'reject-provider-referral',
      'complete-provider-referral',
      'start-post-monitoring',
      'reopen-case',
      'correct-entry',
      'withdraw-entry',
      'restore-entry',
    ];
    expect(turns.filter((turn) => !told.has(`case ${turn}`))).toEqual([]);
    const days = (action: string): number => planned.filter((command) => command.action === action).length;
    // One request still waits for an answer.
    expect(days('request-transfer')).toBe(days('accept-transfer') + days('reject-transfer') + 1);
  });

  it('notes a group session in all cases of those who took part', () => {
    const sessions = planned.filter(({ together }) => together);
    expect(sessions.length).toBeGreaterThan(20);
    for (const session of sessions) expect(entriesOf(session)).toBeGreaterThanOrEqual(2);
  });
});
