import { given, opened, referred, type Happened } from '../given';
import { arta, entry } from '../given-world';

const golden = {
  type: 'EntryRestored',
  schema: 1,
  on: '2024-12-31',
  data: {
    entry: entry(3),
    reason: 'withdrawn-by-mistake',
    why: { sealed: 'id of why', digest: 'digest of why' },
  },
};
const input = { ...golden.data, why: 'Vizita u mbajt.' };
const visit: Happened = ['record-visit', { on: '2024-03-05', kind: 'home', for: [arta], held: true, announced: false }];
const referral = { on: '2024-03-01', channel: 'police', for: [arta], urgency: 'urgent' };
const withdrawn: Happened = ['withdraw-entry', { entry: entry(3), reason: 'did-not-happen' }];

describe('restore-entry', () => {
  it('puts a withdrawn entry back', () => {
    given(referred, opened, visit, withdrawn).when('restore-entry', input).then(golden);
  });

  it('reads the stored event for ever: the entry counts again, and the time between is kept', () => {
    const history = given(referred, opened, visit, withdrawn, golden);
    expect(history.facts().filter(({ fact }) => fact === 'visit')).toHaveLength(1);
    expect(
      history
        .knownFacts()
        .filter(({ fact }) => fact === 'visit')
        .map(({ knownFrom, knownUntil }) => [knownFrom, knownUntil]),
    ).toEqual([
      [30n, 40n],
      [50n, null],
    ]);
  });

  it('is refused for an entry that is not withdrawn', () => {
    given(referred, opened, visit).when('restore-entry', input).refuses('NOT_WITHDRAWN', 'entry');
  });

  it('is refused when the entry is no longer possible at its place', () => {
    given(referred, opened, visit, withdrawn, ['close-case', { on: '2024-03-04', reason: 'need-ended' }])
      .when('restore-entry', input)
      .refuses('NOT_IN_THIS_PHASE', entry(3));
  });

  it('names the entry that is no longer possible, not a field the worker does not see', () => {
    const late = { ...referral, on: '2024-03-08' };
    given(
      ['receive-referral', referral],
      visit,
      ['withdraw-entry', { ...input, entry: entry(2) }],
      ['correct-entry', { entry: entry(1), content: late, reason: 'wrong-day' }],
    )
      .when('restore-entry', { ...input, entry: entry(2) })
      .refuses('BEFORE_REFERRAL', entry(2));
  });
});
