import { codesOf, dueSteps } from '#vocabulary';
import { assumedDeadlines } from './deadlines';
import { dueIn, type Due } from './due';
import { effective } from './effective';
import { given, opened, referred, type Happened } from './given';
import { arta, dea, family, ngo, shelter } from './given-world';

function due(today: string, ...happened: readonly Happened[]): Due[] {
  const one = given(...happened);
  const standing = { state: one.state(), entries: effective(one.history), facts: one.facts() };
  return dueIn(standing, today, assumedDeadlines);
}
const told = (...asked: Parameters<typeof due>): string[] =>
  due(...asked).map(({ what, by, overdue }) => `${what} by ${by}${overdue ? ', overdue' : ''}`);

const visit = (on: string, ...persons: readonly string[]): Happened => [
  'record-visit',
  { on, kind: 'home', for: persons, held: true, announced: false },
];
const assessed: Happened = [
  'assess-needs',
  { on: '2024-03-10', kind: 'initial', for: [arta], withPerson: false, risk: 'low' },
];
const agreed = (on: string, reviewOn: string): Happened => [
  'agree-plan',
  { on, for: [arta], goals: [{ goal: 'Banim i sigurt' }], reviewOn },
];

const placed: Happened = [
  'place-in-foster-care',
  { on: '2024-03-02', for: [dea], family, basis: { kind: 'decision', body: 'foster-care-panel', on: '2024-03-02' } },
];

describe('what is due in a case', () => {
  it('is the first contact, the same day where it is urgent and after three working days where it is not', () => {
    expect(told('2024-03-01', referred)).toEqual(['first-contact by 2024-03-01']);
    expect(told('2024-03-02', referred)).toEqual(['first-contact by 2024-03-01, overdue']);
    const calm: Happened = ['set-urgency', { on: '2024-03-01', urgency: 'normal' }];
    expect(told('2024-03-02', referred, calm)).toEqual(['first-contact by 2024-03-06']);
    expect(told('2024-03-02', referred, visit('2024-03-01', arta))).toEqual([]);
  });

  it('is not met by a visit that was not held, an act of the benefits line or what a provider did', () => {
    const others: Happened[] = [
      [
        'record-visit',
        { on: '2024-03-01', kind: 'home', for: [arta], held: false, announced: false, obstacle: 'refused' },
      ],
      ['record-administrative-act', { on: '2024-03-01', for: [arta], kind: 'official-finding' }],
      ['deliver-service', { on: '2024-03-01', for: [arta], kind: 'legal-advice', provider: ngo }],
    ];
    expect(told('2024-03-01', referred, ...others)).toEqual(['first-contact by 2024-03-01']);
    const report: Happened = ['submit-social-report', { on: '2024-03-05', for: [arta], to: 'court' }];
    expect(told('2024-03-05', referred, opened, report)[0]).toBe('first-contact by 2024-03-01, overdue');
  });

  it('is the assessment and the plan once the case is open, counted in working days', () => {
    const met = visit('2024-03-01', arta);
    expect(told('2024-03-19', referred, met, opened)).toEqual([
      'assessment by 2024-03-18, overdue',
      'plan by 2024-04-01',
    ]);
    expect(told('2024-03-19', referred, met, opened, assessed)).toEqual(['plan by 2024-04-01']);
  });

  it('is the review of the plan on its day, three months after the last look at the latest', () => {
    const before = [referred, visit('2024-03-01', arta), opened, assessed];
    expect(told('2024-05-01', ...before, agreed('2024-03-20', '2024-05-20'))).toEqual(['plan-review by 2024-05-20']);
    expect(told('2024-06-21', ...before, agreed('2024-03-20', '2025-01-01'))).toEqual([
      'plan-review by 2024-06-20, overdue',
    ]);
    const reviewed: Happened = [
      'review-plan',
      { on: '2024-06-01', for: [arta], outcome: 'on-course', reviewOn: '2025-01-01' },
    ];
    expect(told('2024-06-21', ...before, agreed('2024-03-20', '2025-01-01'), reviewed)).toEqual([
      'plan-review by 2024-09-01',
    ]);
  });

  it('is a visit to whoever lives in foster care: monthly for three months, then quarterly', () => {
    expect(due('2024-03-10', referred, placed)).toEqual([
      { what: 'care-visit', person: dea, by: '2024-04-02', overdue: false },
    ]);
    expect(told('2024-05-10', referred, placed, visit('2024-04-30', dea))).toEqual(['care-visit by 2024-05-30']);
    expect(told('2024-07-10', referred, placed, visit('2024-06-03', dea))).toEqual(['care-visit by 2024-09-03']);
    expect(told('2024-05-10', referred, placed, visit('2024-04-30', arta))).toEqual([
      'care-visit by 2024-04-02, overdue',
    ]);
  });

  it('is no visit to whoever has left family care, or lives in a shelter', () => {
    const left: Happened = ['end-placement', { on: '2024-03-20', for: [dea], reason: 'returned-home' }];
    expect(told('2024-05-10', referred, placed, left)).toEqual([]);
    const sheltered: Happened = [
      'admit-to-shelter',
      {
        on: '2024-03-02',
        for: [arta],
        shelter,
        reason: 'domestic-violence',
        basis: { kind: 'own-consent', on: '2024-03-02' },
      },
    ];
    expect(told('2024-05-10', referred, sheltered)).toEqual([]);
  });

  it('is told the earliest first', () => {
    const before = [referred, placed, opened, assessed, agreed('2024-03-20', '2024-05-20')];
    expect(told('2024-03-21', ...before)).toEqual(['care-visit by 2024-04-02', 'plan-review by 2024-05-20']);
  });

  it('is a contact every two months and the end after six in post-monitoring', () => {
    const after: Happened[] = [referred, opened, ['start-post-monitoring', { on: '2024-07-01' }]];
    expect(told('2024-07-02', ...after)).toEqual([
      'post-monitoring-contact by 2024-09-01',
      'post-monitoring-end by 2025-01-01',
    ]);
    expect(told('2024-12-01', ...after, visit('2024-08-15', arta))).toEqual([
      'post-monitoring-contact by 2024-10-15, overdue',
      'post-monitoring-end by 2025-01-01',
    ]);
  });

  it('is nothing in a declined or closed case', () => {
    expect(told('2024-12-01', referred, ['decline-referral', { on: '2024-03-02', reason: 'no-need' }])).toEqual([]);
    const closed: Happened = ['close-case', { on: '2024-05-01', reason: 'goals-reached' }];
    expect(told('2024-12-01', referred, opened, closed)).toEqual([]);
  });

  it('begins anew with a case that is opened again without a plan', () => {
    const again: Happened[] = [
      ['close-case', { on: '2024-05-01', reason: 'goals-reached' }],
      ['reopen-case', { on: '2024-06-03', reason: 'need-returned' }],
    ];
    expect(told('2024-06-04', referred, visit('2024-03-01', arta), opened, assessed, ...again)).toEqual([
      'assessment by 2024-06-17',
      'plan by 2024-07-01',
    ]);
  });

  it('has words for every step', () => {
    expect([...codesOf(dueSteps)].sort()).toEqual(
      [
        'first-contact',
        'assessment',
        'plan',
        'plan-review',
        'care-visit',
        'post-monitoring-contact',
        'post-monitoring-end',
      ].sort(),
    );
  });
});
