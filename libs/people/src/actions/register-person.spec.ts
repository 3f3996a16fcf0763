import { fieldsOf, foldPlain } from '#casework';
import { APerson, problemsOf } from '../../test/a-person';
import { identityNow } from '../person';
import { personSubject } from '../person-subject';
import { registerPerson, RegisterPerson } from './register-person';

const woman = { firstName: 'Arta', lastName: 'Shembull', attributes: { sex: 'female', birth: '1990' } };

/** As stored since schema 1; must read for ever. */
const golden = {
  id: '018f0000-0000-8000-8000-000000000001',
  type: 'PersonRegistered',
  schema: 1,
  revision: 0,
  position: 7n,
  on: '2024-03-01',
  recordedAt: '2024-03-01T09:00:00.000000Z',
  data: {
    firstName: { sealed: '018f0000-0000-8000-8000-0000000000a1', digest: 'aa' },
    lastName: { sealed: '018f0000-0000-8000-8000-0000000000a2', digest: 'bb' },
    personalNumber: { sealed: '018f0000-0000-8000-8000-0000000000a3', digest: 'cc' },
    attributes: { sealed: '018f0000-0000-8000-8000-0000000000a4', digest: 'dd' },
  },
  metadata: { actor: '018f0000-0000-8000-8000-0000000000ff', role: 'caseworker', office: 'qps-mitrovica-jugore' },
};

describe('registering a person', () => {
  it('a woman born 1990 is registered with the year alone; the rest is unknown from ever', () => {
    const person = new APerson();
    expect(person.does(registerPerson, woman)).toBeUndefined();
    expect(person.state.office).toBe('qps-mitrovica-jugore');
    expect(person.segments()).toEqual([
      {
        validFrom: null,
        validTo: null,
        values: {
          sex: 'female',
          birth: '1990',
          ethnicity: 'unknown',
          residence: 'unknown',
          settlementType: 'unknown',
          disability: 'unknown',
        },
      },
    ]);
  });

  it('stores nothing in clear but references', () => {
    expect(fieldsOf(RegisterPerson).filter(({ sealed }) => !sealed)).toEqual([]);
    const person = new APerson();
    person.does(registerPerson, { ...woman, personalNumber: '1234567890', phone: '+383 44 000 000' });
    expect(JSON.stringify(person.history[0]!.data)).not.toMatch(/Arta|Shembull|1234567890|383|female|1990/);
  });

  it('the number is found by its HMAC, the attributes are one value of their own class', () => {
    const fields = new Map(fieldsOf(RegisterPerson).map((field) => [field.name, field]));
    expect(fields.get('personalNumber')).toMatchObject({ sealed: 'identity', lookup: 'personal-number' });
    expect(fields.get('attributes')).toMatchObject({ sealed: 'attributes', kind: 'group' });
  });

  it('the same person is not registered twice', () => {
    const person = new APerson();
    person.does(registerPerson, woman);
    expect(person.does(registerPerson, woman)).toBe('ALREADY_REGISTERED');
  });

  it.each([
    [
      'a birth day and the birth month disagree',
      { birthDate: '1990-05-02', attributes: { birth: '1990-06' } },
      { 'attributes.birth': 'BIRTH_DISAGREES' },
    ],
    [
      'a birth day comes without birth',
      { birthDate: '1990-05-02', attributes: {} },
      { 'attributes.birth': 'REQUIRED' },
    ],
    [
      'a birth day comes with an unknown birth',
      { birthDate: '1990-05-02', attributes: { birth: 'unknown' } },
      { 'attributes.birth': 'BIRTH_DISAGREES' },
    ],
    ['an estimate comes without birth', { attributes: { estimated: true } }, { 'attributes.birth': 'REQUIRED' }],
    ['a number has nine digits', { personalNumber: '123456789' }, { personalNumber: 'NOT_TEN_DIGITS' }],
    ['a number has letters', { personalNumber: '12345abcde' }, { personalNumber: 'FORBIDDEN_CHARACTER' }],
    ['a day is impossible', { birthDate: '1990-02-30', attributes: { birth: '1990-02' } }, { birthDate: 'NOT_A_DAY' }],
    ['a birth is no month', { attributes: { birth: '1990-13' } }, { 'attributes.birth': 'NOT_A_MONTH_OR_YEAR' }],
    [
      'a code is unknown',
      { attributes: { sex: 'F', ethnicity: 'x' } },
      { 'attributes.sex': 'UNKNOWN_CODE', 'attributes.ethnicity': 'UNKNOWN_CODE' },
    ],
    [
      'a field is unknown',
      { nickname: 'x', attributes: { age: 3 } },
      { nickname: 'UNKNOWN_FIELD', 'attributes.age': 'UNKNOWN_FIELD' },
    ],
    [
      'a settlement lies in another municipality',
      { settlement: 'mitrovica-jugore-bare', attributes: { residence: 'peje' } },
      { settlement: 'NOT_IN_MUNICIPALITY' },
    ],
    [
      'a name is markup, another too long',
      { firstName: '<b>A</b>', lastName: 'x'.repeat(100_000) },
      { firstName: 'MARKUP', lastName: 'TOO_LONG' },
    ],
    [
      'names hold hostile characters',
      { firstName: 'A\u0000', lastName: 'B\ud800', otherNames: '\u202Eabc' },
      { firstName: 'FORBIDDEN_CHARACTER', lastName: 'FORBIDDEN_CHARACTER', otherNames: 'FORBIDDEN_CHARACTER' },
    ],
    ['attributes are no object', { attributes: 'female' }, { attributes: 'NOT_AN_OBJECT' }],
    ['attributes are a list', { attributes: [] }, { attributes: 'NOT_AN_OBJECT' }],
  ])('names every wrong field when %s', (_, part, problems) => {
    expect(problemsOf(registerPerson, { ...woman, ...part })).toEqual(problems);
  });

  it('takes birth day, month and settlement that agree, and a birth said to be unknown', () => {
    const agreeing = {
      birthDate: '1990-05-02',
      settlement: 'mitrovica-jugore-bare',
      attributes: { birth: '1990-05', residence: 'mitrovica-jugore' },
    };
    expect(problemsOf(registerPerson, { ...woman, ...agreeing })).toEqual({});
    expect(problemsOf(registerPerson, { ...woman, attributes: { birth: 'unknown', estimated: false } })).toEqual({});
    expect(problemsOf(registerPerson, { attributes: {} })).toEqual({ firstName: 'REQUIRED', lastName: 'REQUIRED' });
  });

  it('reads the event as it was first stored', () => {
    const state = foldPlain(personSubject, [golden]);
    expect(state.entries).toEqual([
      { id: golden.id, from: null, identity: identityNow(state), attributes: [golden.data.attributes] },
    ]);
    expect(identityNow(state)).toEqual({
      firstName: golden.data.firstName,
      lastName: golden.data.lastName,
      personalNumber: golden.data.personalNumber,
    });
  });
});
