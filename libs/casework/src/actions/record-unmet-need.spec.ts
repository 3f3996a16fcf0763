import { codesOf, unmetNeedReasons } from '#vocabulary';
import { given, opened, referred, type Happened } from '../given';
import { arta, dea, nobody, shelter } from '../given-world';

const golden = {
  type: 'UnmetNeedRecorded',
  schema: 1,
  on: '2024-03-02',
  data: {
    on: '2024-03-02',
    for: [arta, dea],
    kind: 'domestic-violence-shelter',
    reason: 'full',
    provider: shelter,
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = { ...golden.data, note: 'Asnjë vend i lirë sonte.' };
const needs = (...history: readonly Happened[]) =>
  given(...history)
    .facts()
    .filter(({ fact }) => fact === 'need')
    .map(({ entry, person, kind, from, to }) => [entry.at(-1), person, kind, from, to]);

describe('record-unmet-need', () => {
  it('records a need that was not met, already at night before the case is opened', () => {
    given(referred).when('record-unmet-need', input).then(golden);
  });

  it('reads the stored event for ever: every person needs the service from that day, and nobody was served', () => {
    expect(needs(referred, golden)).toEqual([
      ['2', arta, 'domestic-violence-shelter', '2024-03-02', null],
      ['2', dea, 'domestic-violence-shelter', '2024-03-02', null],
    ]);
    expect(
      given(referred, golden)
        .facts()
        .filter(({ fact }) => fact === 'service'),
    ).toEqual([]);
  });

  it('names a need that is already known only for those who did not have it', () => {
    const known: Happened = ['record-unmet-need', { ...input, for: [arta], reason: 'closed' }];
    expect(needs(referred, known, ['record-unmet-need', { ...input, on: '2024-03-03' }])).toEqual([
      ['2', arta, 'domestic-violence-shelter', '2024-03-02', null],
      ['3', dea, 'domestic-violence-shelter', '2024-03-03', null],
    ]);
  });

  it('knows the reasons for which a service is not given', () => {
    expect(codesOf(unmetNeedReasons)).toEqual([
      'full',
      'closed',
      'out-of-hours',
      'no-such-service',
      'no-specialist',
      'outside-age-range',
      'waiting-list',
      'no-budget',
      'not-licensed',
      'declined-elsewhere',
    ]);
  });

  it('is refused for a benefit, a campaign or a provider nobody registered', () => {
    given(referred)
      .when('record-unmet-need', { ...input, kind: 'social-assistance-scheme' })
      .refuses('NOT_A_NEED', 'kind');
    given(referred)
      .when('record-unmet-need', { ...input, kind: 'information-leaflets' })
      .refuses('NOT_A_NEED', 'kind');
    given(referred)
      .when('record-unmet-need', { ...input, provider: nobody })
      .refuses('UNKNOWN_PROVIDER', 'provider');
  });

  it('is refused in a closed case', () => {
    given(referred, opened, ['close-case', { on: '2024-03-05', reason: 'goals-reached' }])
      .when('record-unmet-need', { ...input, on: '2024-03-06' })
      .refuses('NOT_IN_THIS_PHASE');
  });
});
