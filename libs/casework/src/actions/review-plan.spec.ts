import { given, opened, referred, type Happened } from '../given';
import { arta, dea } from '../given-world';

const golden = {
  type: 'PlanReviewed',
  schema: 1,
  on: '2024-06-18',
  data: {
    on: '2024-06-18',
    for: [arta],
    outcome: 'adjusted',
    goals: [{ goal: { sealed: 'id of goals.0.goal', digest: 'digest of goals.0.goal' }, state: 'reached' }],
    kinds: ['vocational-skills-training'],
    ended: ['counselling-session'],
    reviewOn: '2024-09-18',
    view: { sealed: 'id of view', digest: 'digest of view' },
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = {
  ...golden.data,
  goals: [{ goal: 'Banim i sigurt', state: 'reached' }],
  view: 'Jam më mirë.',
  note: 'Rishikuar në vizitë.',
};
const agreed: Happened = [
  'agree-plan',
  {
    on: '2024-03-20',
    for: [arta, dea],
    goals: [{ goal: 'Banim i sigurt' }],
    kinds: ['counselling-session'],
    reviewOn: '2024-06-20',
  },
];
const needs = (...history: readonly Happened[]) =>
  given(...history)
    .facts()
    .filter(({ fact }) => fact === 'need')
    .map(({ entry, person, kind, from, to }) => [entry.at(-1), person, kind, from, to]);

describe('the needs a review ends', () => {
  it('are not begun anew by a service of the same day, typed before it or after', () => {
    const kind = 'legal-advice';
    const agreed: Happened = [
      'agree-plan',
      { on: '2024-04-01', for: [arta], goals: [{ goal: 'Banim i sigurt.' }], kinds: [kind], reviewOn: '2024-06-01' },
    ];
    const ended: Happened = [
      'review-plan',
      { on: '2024-06-01', for: [arta], outcome: 'on-course', ended: [kind], reviewOn: '2024-09-01' },
    ];
    const service: Happened = ['deliver-service', { on: '2024-06-01', kind, for: [arta] }];
    for (const day of [
      [ended, service],
      [service, ended],
    ]) {
      const { needs } = given(referred, opened, agreed, ...day).state();
      expect(needs.map(({ from, to }) => [from, to])).toEqual([['2024-04-01', '2024-06-01']]);
    }
  });
});

describe('review-plan', () => {
  it('stores what was reached and when to look again', () => {
    const { state } = given(referred, opened, agreed).when('review-plan', input).then(golden).accepted();
    expect(state.plan).toMatchObject({ on: '2024-03-20', reviewOn: '2024-09-18' });
  });

  it('reads the stored event for ever: a need ends for those reviewed, a new one begins', () => {
    expect(needs(referred, opened, agreed, golden)).toEqual([
      ['3', arta, 'counselling-session', '2024-03-20', '2024-06-18'],
      ['3', dea, 'counselling-session', '2024-03-20', null],
      ['4', arta, 'vocational-skills-training', '2024-06-18', null],
    ]);
  });

  it('lets a need that was ended begin again', () => {
    const again = { ...golden, on: '2024-08-01', data: { ...golden.data, on: '2024-08-01' } };
    const back = { ...again.data, kinds: ['counselling-session'], ended: undefined };
    expect(needs(referred, opened, agreed, golden, { ...again, data: back })).toContainEqual([
      '5',
      arta,
      'counselling-session',
      '2024-08-01',
      null,
    ]);
  });

  it('is refused before a plan was agreed, also by a late entry', () => {
    given(referred, opened)
      .when('review-plan', { ...input, ended: undefined })
      .refuses('NO_PLAN_AGREED');
    given(referred, opened, agreed)
      .when('review-plan', { ...input, ended: undefined, on: '2024-03-19' })
      .refuses('NO_PLAN_AGREED');
  });

  it('is refused when a need is ended that nobody has, or named and ended at once', () => {
    given(referred, opened, agreed)
      .when('review-plan', { ...input, ended: ['foster-care'] })
      .refuses('NOT_NEEDED_NOW', 'ended');
    given(referred, opened, agreed)
      .when('review-plan', { ...input, kinds: ['counselling-session'] })
      .misreads({ ended: 'REPEATED' });
  });

  it('is refused when the need had ended before, or is another person’s', () => {
    given(referred, opened, agreed, golden)
      .when('review-plan', { ...input, on: '2024-07-01' })
      .refuses('NOT_NEEDED_NOW', 'ended');
    const ofDea: Happened = [
      'record-unmet-need',
      { on: '2024-03-21', for: [dea], kind: 'family-empowerment', reason: 'waiting-list' },
    ];
    given(referred, opened, agreed, ofDea)
      .when('review-plan', { ...input, ended: ['family-empowerment'] })
      .refuses('NOT_NEEDED_NOW', 'ended');
  });

  it('keeps the plan from being withdrawn under it', () => {
    given(referred, opened, agreed, golden)
      .when('withdraw-entry', { entry: 'eeeeeeee-0000-8000-8000-000000000003', reason: 'did-not-happen' })
      .refuses('AGAINST_LATER_ENTRY', 'eeeeeeee-0000-8000-8000-000000000004');
  });

  it('is refused with a next review on the day itself, or a kind nobody can need', () => {
    given(referred, opened, agreed)
      .when('review-plan', { ...input, reviewOn: '2024-06-18' })
      .refuses('REVIEW_NOT_AFTER', 'reviewOn');
    given(referred, opened, agreed)
      .when('review-plan', { ...input, kinds: ['burial-costs', 'late-registration'] })
      .refuses('NOT_A_NEED', 'kinds');
  });
});
