import { foldPlain } from '#casework';
import { APerson, problemsOf } from '../../test/a-person';
import { everHeld, identityNow } from '../person';
import { personSubject } from '../person-subject';
import { changePersonFrom } from './change-person-from';
import { correctPerson } from './correct-person';
import { registerPerson } from './register-person';

const typo = { reason: 'typing-error' };

const moved = (): APerson => {
  const person = new APerson();
  person.does(registerPerson, {
    firstName: 'Arta',
    lastName: 'Shembul',
    attributes: { sex: 'male', birth: '1990', estimated: true, residence: 'mitrovica-jugore' },
  });
  person.does(changePersonFrom, { on: '2024-03-01', attributes: { residence: 'peje' } });
  return person;
};
const spans = (person: APerson, known?: number) =>
  person.segments(known).map(({ validFrom, validTo, values }) => [validFrom, validTo, values.sex, values.residence]);

describe('correcting a person', () => {
  it('a registered value that was wrong was wrong from ever; what is not named stays', () => {
    const person = moved();
    person.does(correctPerson, { ...typo, entry: person.idOf(0), attributes: { sex: 'female' } });
    expect(spans(person)).toEqual([
      [null, '2024-03-01', 'female', 'mitrovica-jugore'],
      ['2024-03-01', null, 'female', 'peje'],
    ]);
  });

  it('what was known before the correction stays what was known then', () => {
    const person = moved();
    person.does(correctPerson, { ...typo, entry: person.idOf(0), attributes: { sex: 'female' } });
    expect(spans(person, 2).map((span) => span[2])).toEqual(['male', 'male']);
  });

  it('a corrected change is corrected from its own day, and the day itself may be wrong too', () => {
    const person = moved();
    person.does(correctPerson, { ...typo, entry: person.idOf(1), attributes: { residence: 'gjilan' } });
    person.does(correctPerson, { ...typo, entry: person.idOf(1), from: '2024-02-01' });
    expect(spans(person)).toEqual([
      [null, '2024-02-01', 'male', 'mitrovica-jugore'],
      ['2024-02-01', null, 'male', 'gjilan'],
    ]);
  });

  it('a corrected birth does not keep the estimate of the wrong one', () => {
    const person = moved();
    expect(person.segments()[0]!.values).toMatchObject({ birth: '1990', estimated: true });
    person.does(correctPerson, { ...typo, entry: person.idOf(0), attributes: { birth: '1991-04' } });
    expect(person.segments()[0]!.values.birth).toBe('1991-04');
    expect(person.segments()[0]!.values).not.toHaveProperty('estimated');
  });

  it('a corrected name replaces the wrong one, which no longer finds anybody', () => {
    const person = moved();
    person.does(correctPerson, { ...typo, entry: person.idOf(0), lastName: 'Shembull' });
    expect(person.vault.get(identityNow(person.state).lastName!.sealed)).toBe('Shembull');
    expect(everHeld(person.state, 'lastName')).toHaveLength(1);
  });

  it('refuses what cannot be corrected, with a reason the worker can act on', () => {
    const person = moved();
    const correct = (part: object) => person.does(correctPerson, { ...typo, phone: '044 000 000', ...part });
    expect(correct({ entry: person.idOf(9) })).toBe('NO_SUCH_ENTRY');
    expect(correct({ entry: person.idOf(0), from: '2024-01-01' })).toBe('REGISTERED_FROM_EVER');
    expect(correct({ entry: person.idOf(1), from: '2024-07-01' })).toBe('DAY_IN_FUTURE');
    expect(correct({ entry: person.idOf(1), from: '1980-01-01' })).toBe('BEFORE_BIRTH');
    expect(correct({ entry: person.idOf(0) })).toBeUndefined();
    expect(correct({ entry: person.idOf(2) })).toBe('NO_SUCH_ENTRY');
    expect(new APerson().does(correctPerson, { ...typo, entry: person.idOf(0), phone: '1' })).toBe(
      'PERSON_NOT_REGISTERED',
    );
  });

  it('names the field when nothing is corrected', () => {
    const entry = new APerson().idOf(0);
    expect(problemsOf(correctPerson, { ...typo, entry })).toEqual({ attributes: 'NOTHING_GIVEN' });
    expect(problemsOf(correctPerson, { entry: 'x', reason: 'y', attributes: {} })).toEqual({
      entry: 'NOT_AN_ID',
      reason: 'UNKNOWN_CODE',
    });
  });

  it('reads the event as it was first stored', () => {
    const person = moved();
    const golden = {
      ...person.history[0]!,
      id: '018f0000-0000-8000-8000-000000000003',
      type: 'PersonCorrected',
      revision: 2,
      position: 9n,
      data: {
        entry: person.idOf(1),
        reason: 'wrong-day',
        from: '2024-02-01',
        attributes: { sealed: '018f0000-0000-8000-8000-0000000000c1', digest: 'ff' },
      },
    };
    const [, changed] = foldPlain(personSubject, [...person.history, golden]).entries;
    expect(changed).toMatchObject({ from: '2024-02-01' });
    expect(changed!.attributes).toHaveLength(2);
  });
});
