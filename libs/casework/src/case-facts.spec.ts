import { alikeFacts, type Fact } from './case-facts';
import { given, opened, referred, type Happened } from './given';
import { agim, arta, dea, entry, family, household } from './given-world';

const visit = (on: string): Happened => [
  'record-visit',
  { on, kind: 'home', for: [arta], held: true, announced: false },
];
const assign = (on: string, category: string): Happened => ['assign-category', { on, category, for: [arta] }];
const end = (on: string, category: string): Happened => ['end-category', { on, category, for: [arta] }];
const foster: Happened = [
  'place-in-foster-care',
  { on: '2024-03-10', family, for: [dea], basis: { kind: 'decision', body: 'court', on: '2024-03-09' } },
];
const agreed = (kinds: readonly string[]): Happened => [
  'agree-plan',
  { on: '2024-03-05', for: [arta, dea], goals: [{ goal: 'Shtëpi e sigurt' }], kinds, reviewOn: '2024-06-05' },
];
const monitored: Happened = ['start-post-monitoring', { on: '2024-06-01' }];
const pieces = (facts: readonly Fact[], fact: string) =>
  facts
    .filter((each) => each.fact === fact)
    .map(({ kind, from, through, to, phase, held }) => [kind, from, through, to, phase, held]);

describe('the facts of a case', () => {
  it('carry the categories held that day, the first and the last day included', () => {
    const held = given(
      referred,
      opened,
      assign('2024-03-05', 'women-violence-victims'),
      end('2024-03-20', 'women-violence-victims'),
      visit('2024-03-04'),
      visit('2024-03-05'),
      visit('2024-03-20'),
      visit('2024-03-21'),
    )
      .facts()
      .filter(({ fact }) => fact === 'visit')
      .map(({ from, held }) => [from, held]);
    expect(held).toEqual([
      ['2024-03-04', []],
      ['2024-03-05', ['women-violence-victims']],
      ['2024-03-20', ['women-violence-victims']],
      ['2024-03-21', []],
    ]);
  });

  it('give a visit the phase at its place, a spell the later phase on a day of change', () => {
    const facts = given(referred, opened, foster, visit('2024-06-01'), monitored, visit('2024-06-01')).facts();
    expect(facts.filter(({ fact }) => fact === 'visit').map(({ phase }) => phase)).toEqual(['open', 'post-monitoring']);
    expect(pieces(facts, 'placement')).toEqual([
      ['foster', '2024-03-10', '2024-05-31', '2024-06-01', 'open', []],
      ['foster', '2024-06-01', null, null, 'post-monitoring', []],
    ]);
  });

  it('cut a spell where another category of the same person begins or ends', () => {
    const facts = given(
      referred,
      opened,
      assign('2024-03-05', 'women-violence-victims'),
      assign('2024-04-01', 'persons-attempting-suicide'),
      end('2024-04-30', 'persons-attempting-suicide'),
    ).facts();
    const both = ['persons-attempting-suicide', 'women-violence-victims'];
    expect(pieces(facts, 'category')).toEqual([
      ['women-violence-victims', '2024-03-05', '2024-03-31', '2024-04-01', 'open', ['women-violence-victims']],
      ['women-violence-victims', '2024-04-01', '2024-04-30', '2024-05-01', 'open', both],
      ['women-violence-victims', '2024-05-01', null, null, 'open', ['women-violence-victims']],
      ['persons-attempting-suicide', '2024-04-01', '2024-04-30', '2024-04-30', 'open', both],
    ]);
  });

  it('count the days before the opening as open, and as referred again when the opening is withdrawn', () => {
    const late = given(referred, visit('2024-03-02'), opened);
    expect(late.facts().map(({ fact, phase }) => [fact, phase])).toContainEqual(['visit', 'open']);
    const undone = given(referred, visit('2024-03-02'), opened, [
      'withdraw-entry',
      { entry: entry(3), reason: 'recorded-twice' },
    ]);
    expect(undone.facts().map(({ fact, phase }) => [fact, phase])).toContainEqual(['visit', 'referred']);
  });

  it('count those who live together as one family and everybody else as one', () => {
    const three: Happened = [
      'receive-referral',
      { on: '2024-03-01', channel: 'self', for: [arta, dea, agim], urgency: 'normal' },
    ];
    const together: Happened = ['open-case', { on: '2024-03-04', household: { id: household, members: [arta, dea] } }];
    expect(
      given(three, together)
        .facts()
        .filter(({ fact }) => fact === 'referral')
        .map(({ family: counted }) => counted),
    ).toEqual([household, household, agim]);
  });

  it('are known from the event that made them until the one that changed them', () => {
    const known = given(referred, opened, visit('2024-05-02'), assign('2024-05-01', 'women-violence-victims'))
      .knownFacts()
      .filter(({ fact }) => fact === 'visit')
      .map(({ held, knownFrom, knownUntil }) => [held, knownFrom, knownUntil]);
    expect(known).toEqual([
      [[], 30n, 40n],
      [['women-violence-victims'], 40n, null],
    ]);
  });

  it('stay known as they were when nothing about them changes', () => {
    const known = given(referred, opened, visit('2024-05-02'), visit('2024-05-01'), monitored).knownFacts();
    const named = known.filter(({ fact }) => fact !== 'opened');
    expect(named.map(({ fact, phase, knownFrom, knownUntil }) => [fact, phase, knownFrom, knownUntil])).toEqual([
      ['referral', 'referred', 10n, 20n],
      ['referral', 'referred', 10n, 20n],
      ['referral', 'open', 20n, null],
      ['referral', 'open', 20n, null],
      ['visit', 'open', 30n, null],
      ['visit', 'open', 40n, null],
    ]);
  });

  it('are found one by one, also those of one entry for several persons and kinds in many phases', () => {
    const turned: Happened[] = [3, 4, 5, 6, 7].flatMap((month): Happened[] => [
      ['close-case', { on: `2024-0${month}-20`, reason: 'need-ended' }],
      ['reopen-case', { on: `2024-0${month}-25`, reason: 'new-need' }],
    ]);
    const kinds = ['counselling-session', 'foster-care'];
    const needs = given(referred, opened, agreed(kinds), ...turned)
      .facts()
      .filter(({ fact }) => fact === 'need');
    expect(new Set(needs.map(({ entry: id }) => id)).size).toBe(1);
    expect(needs.length).toBeGreaterThan(30);
    expect(new Set(needs.map(alikeFacts.groupOf)).size).toBe(needs.length);
  });

  it('say when the case was opened for the first time, and each time it was closed', () => {
    const turns = given(
      ['receive-referral', { on: '2024-03-01', channel: 'self', for: [arta], urgency: 'normal' }],
      opened,
      ['close-case', { on: '2024-05-02', reason: 'need-ended' }],
      ['reopen-case', { on: '2024-06-02', reason: 'new-need' }],
      ['close-case', { on: '2024-07-02', reason: 'need-ended' }],
    )
      .facts()
      .filter(({ fact }) => fact !== 'referral')
      .map(({ fact, from, phase, entry: id }) => [fact, from, phase, id]);
    expect(turns).toEqual([
      ['opened', '2024-03-04', 'open', entry(2)],
      ['closed', '2024-05-02', 'closed', entry(3)],
      ['closed', '2024-07-02', 'closed', entry(5)],
    ]);
  });

  it('say from which day a service is needed: named in an assessment or given, whichever was first, once', () => {
    const assessed: Happened = [
      'assess-needs',
      { on: '2024-04-01', kind: 'initial', for: [arta], withPerson: true, risk: 'low', needs: ['legal-advice'] },
    ];
    const givenAs = (on: string): Happened => ['deliver-service', { on, kind: 'legal-advice', for: [arta] }];
    const needs = (...more: Happened[]): unknown[] =>
      given(referred, opened, ...more)
        .facts()
        .filter(({ fact }) => fact === 'need')
        .map(({ entry: id, kind, from, to }) => [id, kind, from, to]);
    expect(needs(assessed, givenAs('2024-04-20'))).toEqual([[entry(3), 'legal-advice', '2024-04-01', null]]);
    expect(needs(assessed, givenAs('2024-03-20'))).toEqual([[entry(4), 'legal-advice', '2024-03-20', null]]);
  });

  it('carry the provider of a service and of a place, and none where the office gave it itself', () => {
    const facts = given(
      referred,
      opened,
      foster,
      ['deliver-service', { on: '2024-03-12', kind: 'legal-advice', for: [arta], provider: family }],
      ['deliver-service', { on: '2024-03-13', kind: 'legal-advice', for: [arta] }],
    ).facts();
    const by = (name: string) =>
      facts.filter(({ fact }) => fact === name).map((each) => [each.provider, each.byOffice]);
    expect(by('service')).toEqual([
      [family, false],
      [null, true],
    ]);
    expect(by('placement')).toEqual([[family, true]]);
  });

  it('belong to one activity where it was noted in several cases at once', () => {
    const alone = given(referred, opened, visit('2024-05-02'));
    const last = alone.history.at(-1);
    const noted = { ...last, metadata: { ...last?.metadata, together: household } } as (typeof alone.history)[number];
    const facts = given(...alone.history.slice(0, -1), noted).facts();
    expect(facts.filter(({ fact }) => fact === 'visit').map(({ joint }) => joint)).toEqual([household]);
    expect(
      alone
        .facts()
        .filter(({ fact }) => fact === 'visit')
        .map(({ joint }) => joint),
    ).toEqual([entry(3)]);
  });
});
