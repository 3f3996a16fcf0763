import { APerson } from '../test/a-person';
import { changePersonFrom } from './actions/change-person-from';
import { registerPerson } from './actions/register-person';
import { birthInFuture, birthOfChange } from './identity-problems';

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

describe('a birth given with the correction of a change', () => {
  it('names the field: a birth was wrong from ever, so it is corrected as registered', () => {
    const person = new APerson();
    person.does(registerPerson, { firstName: 'Arta', lastName: 'Shembull', attributes: { birth: '1990' } });
    person.does(changePersonFrom, { on: '2024-03-01', attributes: { residence: 'peje' } });
    const correct = (entry: string, attributes: object) =>
      birthOfChange({ entry, attributes }, person.state).map(({ field }) => field);
    expect(correct(person.idOf(1), { birth: '1991' })).toEqual(['attributes.birth']);
    expect(correct(person.idOf(1), { residence: 'gjilan' })).toEqual([]);
    expect(correct(person.idOf(0), { birth: '1991' })).toEqual([]);
  });
});
