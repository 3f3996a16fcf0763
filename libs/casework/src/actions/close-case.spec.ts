import { given, opened, referred, type Happened } from '../given';
import { arta, shelter } from '../given-world';

const golden = {
  type: 'CaseClosed',
  schema: 1,
  on: '2024-09-30',
  data: { on: '2024-09-30', reason: 'goals-reached', note: { sealed: 'id of note', digest: 'digest of note' } },
};
const input = { ...golden.data, note: 'Plani u përmbush.' };
const basis = { kind: 'own-consent', on: '2024-03-05' };
const admission = { on: '2024-03-05', shelter, for: [arta], reason: 'domestic-violence', basis };
const admitted: Happened = ['admit-to-shelter', admission];
const category: Happened = ['assign-category', { on: '2024-03-05', category: 'women-violence-victims', for: [arta] }];

describe('close-case', () => {
  it('closes an open case', () => {
    const { state } = given(referred, opened).when('close-case', input).then(golden).accepted();
    expect(state.phase).toBe('closed');
  });

  it('reads the stored event for ever: from that day a held category stands in a closed case', () => {
    const spells = given(referred, opened, category, golden)
      .facts()
      .filter(({ fact }) => fact === 'category');
    expect(spells.map(({ from, through, to, phase }) => [from, through, to, phase])).toEqual([
      ['2024-03-05', '2024-09-29', '2024-09-30', 'open'],
      ['2024-09-30', null, null, 'closed'],
    ]);
  });

  it('is refused while a placement is open, saying so', () => {
    given(referred, opened, admitted).when('close-case', input).refuses('PLACEMENT_STILL_OPEN');
    given(referred, opened, admitted, ['end-placement', { on: '2024-09-30', for: [arta], reason: 'own-wish' }])
      .when('close-case', input)
      .accepted();
    given(referred, opened, ['admit-to-shelter', { ...admission, left: '2024-10-01' }])
      .when('close-case', input)
      .refuses('PLACEMENT_STILL_OPEN');
  });

  it('is refused for a case that was never opened, and twice', () => {
    given(referred).when('close-case', input).refuses('NOT_IN_THIS_PHASE');
    given(referred, opened, golden)
      .when('close-case', { ...input, on: '2024-10-01' })
      .refuses('NOT_IN_THIS_PHASE');
  });

  it('lets a visit of an earlier day be recorded late', () => {
    const visit = { on: '2024-09-28', kind: 'home', for: [arta], held: true, announced: true };
    given(referred, opened, golden).when('record-visit', visit).accepted();
  });

  it('cannot be made late before entries of an open case', () => {
    const visit: Happened = [
      'record-visit',
      { on: '2024-10-05', kind: 'home', for: [arta], held: true, announced: true },
    ];
    given(referred, opened, visit).when('close-case', input).refuses('AGAINST_LATER_ENTRY');
  });
});
