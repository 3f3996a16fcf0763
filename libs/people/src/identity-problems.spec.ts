import { birthInFuture } from './identity-problems';

describe('a birth in the future', () => {
  it.each([
    [{ birthDate: '2024-07-01', attributes: { birth: '2024-07' } }, 'birthDate'],
    [{ attributes: { birth: '2025' } }, 'attributes.birth'],
    [{ attributes: { birth: '2024-07' } }, 'attributes.birth'],
    [{ birthDate: '2024-06-30', attributes: { birth: '2024-06' } }, undefined],
    [{ attributes: { birth: '2024' } }, undefined],
    [{ attributes: { birth: 'unknown' } }, undefined],
    [{}, undefined],
  ])('%j, asked on 30 June 2024, names %s', (input, field) => {
    expect(birthInFuture(input, '2024-06-30').map((each) => each.field)).toEqual(field ? [field] : []);
  });
});
