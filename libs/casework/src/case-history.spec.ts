import { caseActions } from './case-actions';
import { availableActions } from './case-history';
import { given, opened, referred, type Happened } from './given';
import { arta, dea, entry, shelter } from './given-world';

const closed: Happened = ['close-case', { on: '2024-05-01', reason: 'goals-reached' }];
const visited = (on: string) => ({ on, kind: 'home', for: [arta], held: true, announced: false });
const visit = (on: string): Happened => ['record-visit', visited(on)];
const consent = { kind: 'own-consent', on: '2024-03-05' };
const admission = { on: '2024-03-05', shelter, for: [arta], reason: 'domestic-violence', basis: consent };
const admitted: Happened = ['admit-to-shelter', admission];

describe('the history of a case', () => {
  it('stands in the order of days, and of recording within a day', () => {
    const phases = given(referred, opened, closed, visit('2024-05-01'), visit('2024-03-02'))
      .facts()
      .filter(({ fact }) => fact === 'visit')
      .map(({ entry: id, phase }) => [id, phase]);
    expect(phases).toEqual([
      [entry(5), 'open'],
      [entry(4), 'closed'],
    ]);
  });

  it('never refuses what is recorded already, by whatever rules it was made', () => {
    const early: Happened = { type: 'VisitRecorded', schema: 1, on: '2024-06-01', data: visited('2024-06-01') };
    given(referred, opened, closed, early).when('record-visit', visited('2024-04-01')).accepted();
  });

  it('says first what is wrong with the entry itself, then what stands against it', () => {
    const end = { on: '2024-04-15', for: [arta], reason: 'own-wish' };
    given(referred, opened, admitted, ['end-placement', end], closed)
      .when('correct-entry', { entry: entry(4), content: { ...end, on: '2024-05-02' }, reason: 'wrong-day' })
      .refuses('NOT_IN_THIS_PHASE');
  });

  it('gives a place back and takes another when a correction names another shelter', () => {
    const other = 'dddddddd-0000-8000-8000-000000000004';
    const content = { on: '2024-03-05', shelter: other, for: [arta], reason: 'domestic-violence', basis: consent };
    given(referred, opened, admitted)
      .when('correct-entry', { entry: entry(3), content, reason: 'wrong-code' })
      .refuses('UNKNOWN_PROVIDER', 'content.shelter');
    const { places } = given(referred, opened, admitted)
      .when('correct-entry', {
        entry: entry(3),
        content: { ...content, shelter, for: [dea], basis: { kind: 'decision', body: 'court', on: '2024-03-05' } },
        reason: 'wrong-person',
      })
      .accepted();
    expect(places).toEqual([
      { provider: shelter, person: arta, change: 'released' },
      { provider: shelter, person: dea, change: 'taken' },
    ]);
  });

  it('lets a move within the same house go on in a full house', () => {
    const move = { ...admission, on: '2024-04-01' };
    given(referred, opened, admitted)
      .taken(shelter, 'another woman')
      .when('correct-entry', { entry: entry(3), content: move, reason: 'wrong-day' })
      .accepted();
  });

  it('offers the actions possible now to whoever may do them', () => {
    const offered = (role: 'caseworker' | 'supervisor' | 'analyst', ...history: readonly Happened[]) =>
      availableActions(given(...history).state(), role, caseActions);
    expect(offered('caseworker', referred)).toEqual([
      'decline-referral',
      'open-case',
      'set-urgency',
      'assign-category',
      'deliver-service',
      'record-visit',
      'record-unmet-need',
      'record-administrative-act',
      'admit-to-shelter',
      'request-transfer',
      'correct-entry',
      'withdraw-entry',
      'restore-entry',
    ]);
    const street: Happened = [
      'receive-referral',
      { on: '2024-03-01', channel: 'field-work', unidentified: 2, urgency: 'urgent' },
    ];
    expect(offered('caseworker', street)).toContain('identify-person');
    expect(offered('caseworker', referred, opened, admitted)).toContain('end-placement');
    expect(offered('supervisor', referred, opened, closed)).toEqual([
      'reopen-case',
      'correct-entry',
      'withdraw-entry',
      'restore-entry',
    ]);
    expect(offered('analyst', referred, opened)).toEqual([]);
  });
});
