import { given, opened, referred, type Happened } from '../given';
import { arta, dea } from '../given-world';

const golden = {
  type: 'CategoryEnded',
  schema: 1,
  on: '2024-06-30',
  data: {
    on: '2024-06-30',
    category: 'domestic-violence-survivors',
    for: [arta],
    note: { sealed: 'id of note', digest: 'digest of note' },
  },
};
const held = { on: '2024-03-05', category: 'domestic-violence-survivors', for: [arta] };
const assigned: Happened = ['assign-category', held];

describe('end-category', () => {
  it('ends the category; its last day still counts', () => {
    const { state } = given(referred, opened, assigned)
      .when('end-category', { ...golden.data, note: 'Është e sigurt.' })
      .then(golden)
      .accepted();
    expect(state.categories).toMatchObject([{ from: '2024-03-05', to: '2024-06-30' }]);
  });

  it('reads the stored event for ever', () => {
    expect(
      given(referred, opened, assigned, golden)
        .facts()
        .filter(({ fact }) => fact === 'category'),
    ).toMatchObject([{ from: '2024-03-05', through: '2024-06-30', to: '2024-06-30' }]);
  });

  it('is refused for somebody who does not hold it, or not yet on that day', () => {
    const end = (on: string, person: string) =>
      given(referred, opened, assigned).when('end-category', {
        on,
        category: 'domestic-violence-survivors',
        for: [person],
      });
    end('2024-06-30', dea).refuses('CATEGORY_NOT_HELD', 'category');
    end('2024-03-04', arta).refuses('CATEGORY_NOT_HELD', 'category');
  });

  it('lets the person hold it again from the day it ended', () => {
    const again: Happened = ['assign-category', { ...held, on: '2024-06-30' }];
    const facts = given(referred, opened, assigned, golden, again).facts();
    expect(
      facts.filter(({ fact }) => fact === 'category').map(({ from, through, held }) => [from, through, held]),
    ).toEqual([
      ['2024-03-05', '2024-06-30', ['domestic-violence-survivors']],
      ['2024-06-30', null, ['domestic-violence-survivors']],
    ]);
  });
});
