import { given, opened, referred, type Happened } from '../given';
import { arta, dea } from '../given-world';

const golden = {
  type: 'PlanAgreed',
  schema: 1,
  on: '2024-03-20',
  data: {
    on: '2024-03-20',
    for: [arta],
    goals: [
      {
        goal: { sealed: 'id of goals.0.goal', digest: 'digest of goals.0.goal' },
        responsible: 'case-manager',
        by: '2024-05-01',
      },
      { goal: { sealed: 'id of goals.1.goal', digest: 'digest of goals.1.goal' } },
    ],
    kinds: ['counselling-session', 'foster-care'],
    reviewOn: '2024-06-20',
    view: { sealed: 'id of view', digest: 'digest of view' },
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const input = {
  ...golden.data,
  goals: [{ goal: 'Banim i sigurt', responsible: 'case-manager', by: '2024-05-01' }, { goal: 'Dea në shkollë' }],
  view: 'Dua të kthehem në punë.',
  note: 'Dakorduar në zyrë.',
};
const needs = (...history: readonly Happened[]) =>
  given(...history)
    .facts()
    .filter(({ fact }) => fact === 'need')
    .map(({ entry, kind, from, phase }) => [entry.at(-1), kind, from, phase]);

describe('agree-plan', () => {
  it('stores goals, services needed and the day of the review, the texts sealed', () => {
    const { state } = given(referred, opened).when('agree-plan', input).then(golden).accepted();
    expect(state.plan).toEqual({
      entry: 'eeeeeeee-0000-8000-8000-000000000003',
      on: '2024-03-20',
      reviewOn: '2024-06-20',
    });
  });

  it('reads the stored event for ever: the services it names are needed from its day', () => {
    expect(needs(referred, opened, golden)).toEqual([
      ['3', 'counselling-session', '2024-03-20', 'open'],
      ['3', 'foster-care', '2024-03-20', 'open'],
    ]);
  });

  it('leaves a need where it was when it is already known', () => {
    const assessed: Happened = [
      'assess-needs',
      {
        on: '2024-03-10',
        kind: 'initial',
        for: [arta, dea],
        withPerson: true,
        risk: 'low',
        needs: ['counselling-session'],
      },
    ];
    expect(needs(referred, opened, assessed, golden)).toEqual([
      ['3', 'counselling-session', '2024-03-10', 'open'],
      ['3', 'counselling-session', '2024-03-10', 'open'],
      ['4', 'foster-care', '2024-03-20', 'open'],
    ]);
  });

  it('replaces the plan before when it is agreed again', () => {
    const again = given(referred, opened, golden).when('agree-plan', {
      ...input,
      on: '2024-04-02',
      reviewOn: '2024-07-01',
    });
    expect(again.accepted().state.plan).toMatchObject({ on: '2024-04-02', reviewOn: '2024-07-01' });
  });

  it('has at least one goal, and every goal a text', () => {
    given(referred, opened)
      .when('agree-plan', { ...input, goals: [] })
      .misreads({ goals: 'EMPTY_LIST' });
    given(referred, opened)
      .when('agree-plan', { ...input, goals: [{ responsible: 'aunt' }] })
      .misreads({ 'goals.0.goal': 'REQUIRED', 'goals.0.responsible': 'UNKNOWN_CODE' });
  });

  it('takes a late review, which is told when read, but none on the day itself', () => {
    given(referred, opened)
      .when('agree-plan', { ...input, reviewOn: '2025-03-20' })
      .accepted();
    given(referred, opened)
      .when('agree-plan', { ...input, reviewOn: '2024-03-20' })
      .refuses('REVIEW_NOT_AFTER', 'reviewOn');
  });

  it('is refused with a goal of a day before the plan, or a kind nobody can need', () => {
    given(referred, opened)
      .when('agree-plan', { ...input, goals: [{ goal: 'Shkolla' }, { goal: 'Banesa', by: '2024-03-19' }] })
      .refuses('GOAL_BEFORE_PLAN', 'goals.1.by');
    given(referred, opened)
      .when('agree-plan', { ...input, goals: [{ goal: 'Telefonatë sot', by: '2024-03-20' }] })
      .accepted();
    given(referred, opened)
      .when('agree-plan', { ...input, kinds: ['official-finding'] })
      .refuses('NOT_A_NEED', 'kinds');
  });

  it('is refused before the case is opened', () => {
    given(referred).when('agree-plan', input).refuses('NOT_IN_THIS_PHASE');
  });
});
