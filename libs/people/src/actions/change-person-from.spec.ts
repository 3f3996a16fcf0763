import { attributesOn, foldPlain } from '#casework';
import { APerson, problemsOf } from '../../test/a-person';
import { everHeld, identityNow } from '../person';
import { personSubject } from '../person-subject';
import { changePersonFrom } from './change-person-from';
import { registerPerson } from './register-person';

const registered = (): APerson => {
  const person = new APerson();
  person.does(registerPerson, {
    firstName: 'Arta',
    lastName: 'Shembull',
    attributes: { sex: 'female', birth: '1990', residence: 'mitrovica-jugore' },
  });
  return person;
};
const moved = (on: string, residence: string) => ({ on, attributes: { residence } });

describe('changing a person from a day', () => {
  it('who moved lived there before and lives here from that day on', () => {
    const person = registered();
    expect(person.does(changePersonFrom, moved('2024-03-01', 'peje'))).toBeUndefined();
    const on = (day: string) => attributesOn(person.segments(), day)?.residence;
    expect([on('1990-01-01'), on('2024-02-29'), on('2024-03-01'), on('2030-01-01')]).toEqual([
      'mitrovica-jugore',
      'mitrovica-jugore',
      'peje',
      'peje',
    ]);
    expect(attributesOn(person.segments(), '2024-03-01')).toMatchObject({ sex: 'female', birth: '1990' });
  });

  it('an earlier move that is heard of later is put in its place', () => {
    const person = registered();
    person.does(changePersonFrom, moved('2024-05-01', 'gjilan'));
    person.does(changePersonFrom, moved('2024-03-01', 'peje'));
    expect(person.segments().map(({ validFrom, validTo, values }) => [validFrom, validTo, values.residence])).toEqual([
      [null, '2024-03-01', 'mitrovica-jugore'],
      ['2024-03-01', '2024-05-01', 'peje'],
      ['2024-05-01', null, 'gjilan'],
    ]);
  });

  it('of two changes on one day the one recorded last holds', () => {
    const person = registered();
    person.does(changePersonFrom, moved('2024-03-01', 'peje'));
    person.does(changePersonFrom, moved('2024-03-01', 'gjilan'));
    expect(person.segments().map(({ values }) => values.residence)).toEqual(['mitrovica-jugore', 'gjilan']);
  });

  it('a change that changes nothing, or only a name, makes no new span', () => {
    const person = registered();
    person.does(changePersonFrom, moved('2024-03-01', 'mitrovica-jugore'));
    person.does(changePersonFrom, { on: '2024-04-01', lastName: 'Provë' });
    expect(person.segments()).toHaveLength(1);
  });

  it('after a marriage the new surname is shown and the earlier one still finds her', () => {
    const person = registered();
    person.does(changePersonFrom, { on: '2024-04-01', lastName: 'Provë' });
    expect(person.vault.get(identityNow(person.state).lastName!.sealed)).toBe('Provë');
    expect(everHeld(person.state, 'lastName').map(({ sealed }) => person.vault.get(sealed))).toEqual([
      'Shembull',
      'Provë',
    ]);
  });

  it('refuses a day ahead, a day before birth, and somebody who is not registered', () => {
    const person = registered();
    expect(person.does(changePersonFrom, moved('2024-07-01', 'peje'))).toBe('DAY_IN_FUTURE');
    expect(person.does(changePersonFrom, moved('1989-12-31', 'peje'))).toBe('BEFORE_BIRTH');
    expect(new APerson().does(changePersonFrom, moved('2024-03-01', 'peje'))).toBe('PERSON_NOT_REGISTERED');
  });

  it.each([
    ['nothing', {}, { attributes: 'NOTHING_GIVEN' }],
    ['no attribute', { attributes: {} }, { attributes: 'NOTHING_GIVEN' }],
    [
      'a birth, which can only have been wrong',
      { attributes: { birth: '1991' } },
      { 'attributes.birth': 'UNKNOWN_FIELD' },
    ],
  ])('names the field when there is %s', (_, part, problems) => {
    expect(problemsOf(changePersonFrom, { on: '2024-03-01', ...part })).toEqual(problems);
  });

  it('reads the event as it was first stored', () => {
    const person = registered();
    const golden = {
      ...person.history[0]!,
      id: '018f0000-0000-8000-8000-000000000002',
      type: 'PersonChangedFrom',
      revision: 1,
      position: 8n,
      on: '2024-03-01',
      data: { on: '2024-03-01', attributes: { sealed: '018f0000-0000-8000-8000-0000000000b1', digest: 'ee' } },
    };
    expect(foldPlain(personSubject, [person.history[0]!, golden]).entries.at(-1)).toEqual({
      id: golden.id,
      from: '2024-03-01',
      identity: {},
      attributes: [golden.data.attributes],
    });
  });
});
