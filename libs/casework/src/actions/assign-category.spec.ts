import { given, opened, referred } from '../given';
import { agim, arta, dea, hava, household, somebody } from '../given-world';

const golden = {
  type: 'CategoryAssigned',
  schema: 1,
  on: '2024-03-01',
  data: { on: '2024-03-01', category: 'domestic-violence-survivors', for: [arta] },
};
const everybody = [
  'receive-referral',
  { on: '2024-03-01', channel: 'self', for: [arta, dea, agim, hava, somebody], urgency: 'normal' },
] as const;
const assign = (category: string, person: string, on = '2024-03-05') =>
  given(everybody, opened).when('assign-category', { on, category, for: [person] });

describe('assign-category', () => {
  it('gives a beneficiary a category from the day, already at night before the case is opened', () => {
    const { state } = given(referred).when('assign-category', golden.data).then(golden).accepted();
    expect(state.categories).toMatchObject([
      { person: arta, category: 'domestic-violence-survivors', from: '2024-03-01' },
    ]);
  });

  it('reads the stored event for ever: the category runs until it is ended', () => {
    const held = given(referred, golden, [
      'open-case',
      { on: '2024-03-04', household: { id: household, members: [arta] } },
    ]);
    expect(held.facts().filter(({ fact }) => fact === 'category')).toMatchObject([
      {
        person: arta,
        kind: 'domestic-violence-survivors',
        from: '2024-03-01',
        to: null,
        phase: 'open',
        family: household,
      },
    ]);
  });

  it('is refused for somebody who holds it already', () => {
    given(referred, golden).when('assign-category', golden.data).refuses('CATEGORY_ALREADY_HELD', 'category');
  });

  it('is refused for a grown-up under a category of children, except children in conflict with the law', () => {
    assign('maltreated-children', agim).refuses('PERSON_NOT_A_CHILD', 'category');
    assign('children-in-conflict-with-law', agim).accepted();
    assign('maltreated-children', dea).accepted();
  });

  it('tests the age on the first day', () => {
    given(everybody, opened)
      .today('2033-12-31')
      .when('assign-category', { on: '2033-09-30', category: 'maltreated-children', for: [dea] })
      .refuses('PERSON_NOT_A_CHILD');
    given(everybody, opened)
      .today('2033-12-31')
      .when('assign-category', { on: '2033-09-29', category: 'maltreated-children', for: [dea] })
      .accepted();
  });

  it('is refused for a man under a category of women, for a child under one of adults, under 60 under one of older persons', () => {
    assign('women-violence-victims', agim).refuses('PERSON_NOT_A_WOMAN', 'category');
    assign('adults-with-disabilities', dea).refuses('PERSON_TOO_YOUNG', 'category');
    assign('older-persons-without-family-care', agim).refuses('PERSON_TOO_YOUNG', 'category');
    assign('older-persons-without-family-care', hava).accepted();
  });

  it('passes where sex and birth are unknown', () => {
    assign('women-violence-victims', somebody).accepted();
    assign('maltreated-children', somebody).accepted();
    assign('older-persons-without-family-care', somebody).accepted();
  });

  it('says what records a code of old registers instead', () => {
    assign('children-in-foster-care', dea).refuses('CATEGORY_IS_PLACEMENT', 'category');
    assign('rae-communities', dea).refuses('CATEGORY_IS_ETHNICITY', 'category');
    assign('families-on-social-assistance', arta).refuses('CATEGORY_IS_BENEFIT', 'category');
    assign('foster-families', arta).refuses('CATEGORY_IS_PROVIDER', 'category');
    assign('women', arta).refuses('CATEGORY_IS_SEX', 'category');
  });

  it('still reads a code of old registers in old entries', () => {
    const old = { ...golden, data: { ...golden.data, category: 'women' } };
    given(referred, old).when('open-case', { on: '2024-03-04' }).accepted();
  });

  it('is refused for somebody the case is not for', () => {
    given(referred)
      .when('assign-category', { ...golden.data, for: [agim] })
      .refuses('NOT_A_BENEFICIARY', 'for');
  });
});
