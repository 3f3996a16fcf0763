import { given, opened, referred, type Happened } from '../given';
import { arta, burim, entry, nobody } from '../given-world';

const golden = {
  type: 'EntryWithdrawn',
  schema: 1,
  on: '2024-12-31',
  data: { entry: entry(3), reason: 'did-not-happen', why: { sealed: 'id of why', digest: 'digest of why' } },
};
const input = { ...golden.data, why: 'Vizita u shty.' };
const visit: Happened = ['record-visit', { on: '2024-03-05', kind: 'home', for: [arta], held: true, announced: false }];

describe('withdraw-entry', () => {
  it('takes an entry out', () => {
    given(referred, opened, visit).when('withdraw-entry', input).then(golden);
  });

  it('reads the stored event for ever: nothing of the entry counts, but it was known before', () => {
    const history = given(referred, opened, visit, golden);
    expect(history.facts().filter(({ fact }) => fact === 'visit')).toEqual([]);
    expect(history.knownFacts().filter(({ fact }) => fact === 'visit')).toMatchObject([
      { knownFrom: 30n, knownUntil: 40n },
    ]);
  });

  it('is refused for an entry withdrawn already, for one the case does not have and for the referral', () => {
    given(referred, opened, visit, golden).when('withdraw-entry', input).refuses('ALREADY_WITHDRAWN', 'entry');
    given(referred, opened, visit)
      .when('withdraw-entry', { ...input, entry: nobody })
      .refuses('NO_SUCH_ENTRY', 'entry');
    given(referred, opened, visit)
      .when('withdraw-entry', { ...input, entry: entry(1) })
      .refuses('REFERRAL_ONLY_CORRECTED', 'entry');
  });

  it('is refused to a caseworker for the entry of somebody else', () => {
    given(referred, opened, visit)
      .by(burim, 'caseworker')
      .when('withdraw-entry', input)
      .refuses('NOT_YOUR_ENTRY', 'entry');
  });

  it('is refused while a later entry rests on it', () => {
    given(referred, opened, visit)
      .when('withdraw-entry', { ...input, entry: entry(2) })
      .accepted();
    given(referred, opened, ['start-post-monitoring', { on: '2024-05-01' }])
      .when('withdraw-entry', { ...input, entry: entry(2) })
      .refuses('AGAINST_LATER_ENTRY', entry(3));
  });
});
