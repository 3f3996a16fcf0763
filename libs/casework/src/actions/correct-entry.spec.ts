import { given, opened, referred, type Happened } from '../given';
import { arta, burim, dea, entry, nobody } from '../given-world';

const golden = {
  type: 'EntryCorrected',
  schema: 1,
  on: '2024-12-31',
  data: {
    entry: entry(3),
    content: {
      on: '2024-03-06',
      kind: 'field',
      for: [arta, dea],
      held: true,
      announced: false,
      note: { sealed: 'id of content.note', digest: 'digest of content.note' },
    },
    reason: 'wrong-code',
    why: { sealed: 'id of why', digest: 'digest of why' },
  },
};
const content = { on: '2024-03-06', kind: 'field', for: [arta, dea], held: true, announced: false, note: 'Në fshat.' };
const input = { entry: entry(3), content, reason: 'wrong-code', why: 'Ishte në terren.' };
const visit: Happened = ['record-visit', { on: '2024-03-05', kind: 'home', for: [arta], held: true, announced: false }];
const visits = (...history: readonly Happened[]) =>
  given(...history)
    .facts()
    .filter(({ fact }) => fact === 'visit')
    .map(({ entry: id, person, kind, from }) => [id, person, kind, from]);

describe('correct-entry', () => {
  it('gives an entry new content, its texts sealed like any other', () => {
    given(referred, opened, visit).when('correct-entry', input).then(golden);
  });

  it('reads the stored event for ever: the new content counts under the entry corrected', () => {
    expect(visits(referred, opened, visit)).toEqual([[entry(3), arta, 'home', '2024-03-05']]);
    expect(visits(referred, opened, visit, golden)).toEqual([
      [entry(3), arta, 'field', '2024-03-06'],
      [entry(3), dea, 'field', '2024-03-06'],
    ]);
  });

  it('lets the last correction win', () => {
    const again: Happened = ['correct-entry', { ...input, content: { ...content, for: [dea] } }];
    expect(visits(referred, opened, visit, golden, again)).toEqual([[entry(3), dea, 'field', '2024-03-06']]);
  });

  it('names the wrong fields of the content under the content', () => {
    given(referred, opened, visit)
      .when('correct-entry', {
        ...input,
        reason: 'because',
        content: { ...content, on: '6 March', kind: undefined, who: 1 },
      })
      .misreads({
        reason: 'UNKNOWN_CODE',
        'content.on': 'NOT_A_DAY',
        'content.kind': 'REQUIRED',
        'content.who': 'UNKNOWN_FIELD',
      });
    given(referred, opened, visit)
      .when('correct-entry', { ...input, content: 'field' })
      .misreads({ content: 'NOT_AN_OBJECT' });
  });

  it('is refused for an entry the case does not have, also for a correction itself', () => {
    given(referred, opened, visit)
      .when('correct-entry', { ...input, entry: nobody })
      .misreads({ entry: 'NO_SUCH_ENTRY' });
    given(referred, opened, visit, golden)
      .when('correct-entry', { ...input, entry: entry(4) })
      .misreads({ entry: 'NO_SUCH_ENTRY' });
  });

  it('judges the new content at its new place', () => {
    const to = (changed: object) =>
      given(referred, opened, visit).when('correct-entry', { ...input, content: { ...content, ...changed } });
    to({ on: '2024-02-01' }).refuses('BEFORE_REFERRAL', 'content.on');
    to({ on: '2025-02-01' }).refuses('DAY_IN_FUTURE', 'content.on');
    to({ for: [nobody] }).refuses('UNKNOWN_PERSON', 'content.for');
  });

  it('judges the new content by the rules of today, even where the old one was no better', () => {
    const closed: Happened = ['close-case', { on: '2024-05-01', reason: 'goals-reached' }];
    const on = '2024-06-01';
    given(referred, opened, closed, { type: 'VisitRecorded', schema: 1, on, data: { ...content, note: undefined, on } })
      .when('correct-entry', { ...input, entry: entry(4), content: { ...content, on: '2024-07-01' } })
      .refuses('NOT_IN_THIS_PHASE');
  });

  it('is refused to a caseworker or team member for the entry of somebody else, not to the supervisor', () => {
    given(referred, opened, visit).by(burim, 'team-member').when('correct-entry', input).refuses('NOT_YOUR_ENTRY');
    given(referred, opened, visit)
      .by(burim, 'caseworker')
      .when('correct-entry', input)
      .refuses('NOT_YOUR_ENTRY', 'entry');
    given(referred, opened, visit).by(burim, 'supervisor').when('correct-entry', input).accepted();
  });

  it('is refused for a withdrawn entry', () => {
    given(referred, opened, visit, ['withdraw-entry', { entry: entry(3), reason: 'did-not-happen' }])
      .when('correct-entry', input)
      .refuses('ALREADY_WITHDRAWN', 'entry');
  });

  it('corrects the category of a person: the old one was never held', () => {
    const assigned: Happened = [
      'assign-category',
      { on: '2024-03-05', category: 'women-violence-victims', for: [arta] },
    ];
    const corrected: Happened = [
      'correct-entry',
      {
        entry: entry(3),
        content: { on: '2024-03-05', category: 'persons-attempting-suicide', for: [arta] },
        reason: 'wrong-code',
      },
    ];
    const held = given(referred, opened, assigned, corrected).state().categories;
    expect(held).toMatchObject([{ entry: entry(3), category: 'persons-attempting-suicide', from: '2024-03-05' }]);
  });
});
