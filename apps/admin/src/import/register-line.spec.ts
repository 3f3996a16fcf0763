import { fieldsOf } from '#casework';
import { importableActions } from './importable-actions';
import { lineFields, readLine } from './register-line';

describe('a line of a register', () => {
  const service = { key: 'k', action: 'deliver-service', case: 'c', on: '2021-03-02', kind: 'x', for: ['p'] };
  const codes = (value: unknown): string[] =>
    readLine({ at: 0, value }).problems.map(({ field, code }) => `${field} ${code}`);

  it('can name every action that names no earlier entry, each once', () => {
    const names = importableActions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['register-person', 'receive-referral', 'close-case']));
    expect(names).not.toContain('correct-entry');
  });

  it('has names of its own that no action has for a field', () => {
    for (const { subject, input } of importableActions)
      expect(fieldsOf(input).map(({ name }) => name)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(`^(${[...lineFields, subject].join('|')})$`)]),
      );
  });

  it('is an action with the key of its case and the action’s own fields', () => {
    expect(readLine({ at: 3, value: service })).toMatchObject({
      line: { at: 3, key: 'k', of: 'c', subject: 'case', body: { on: '2021-03-02', kind: 'x', for: ['p'] } },
      problems: [],
    });
  });

  it.each([
    ['no object', [], [' NOT_AN_OBJECT']],
    ['without a key', { ...service, key: undefined }, ['key REQUIRED']],
    ['with an empty key', { ...service, key: ' ' }, ['key EMPTY']],
    ['with a number as key', { ...service, key: 7 }, ['key NOT_TEXT']],
    ['of no case', { ...service, case: undefined }, ['case REQUIRED']],
    ['of an action nobody knows', { ...service, action: 'x' }, ['action UNKNOWN_ACTION']],
    ['that repairs an entry', { ...service, action: 'withdraw-entry' }, ['action NOT_IMPORTABLE']],
    [
      'that opens a case together with others',
      { ...service, action: 'open-case', together: 't' },
      ['together NOT_TOGETHER'],
    ],
  ])('%s is wrong', (_, value, expected) => {
    expect(codes(value)).toEqual(expected);
  });

  it('that is no action may have been any, unless it was work', () => {
    const broken = (action: string): boolean =>
      readLine({ at: 0, broken: 'NOT_JSON', value: { action, case: 'c' } }).opaque;
    expect(broken('open-case')).toBe(true);
    expect(broken('open-cas')).toBe(true);
    expect(broken('deliver-service')).toBe(false);
  });
});
