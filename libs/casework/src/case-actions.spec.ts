import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareTextFields } from './bare-text-fields';
import { caseActionOf, caseActions, findCaseAction } from './case-actions';
import { repairEvents } from './effective';
import { fieldsOf, type Field, type InputClass } from './fields';
import { householdActions } from './household-actions';
import { providerActions } from './provider-actions';
import { languages } from './refusal';

const actions = [...caseActions, ...providerActions, ...householdActions];
const folder = (subject: string): string => join(__dirname, subject === 'case' ? 'actions' : `${subject}-actions`);

function groupsIn(type: InputClass): NonNullable<Field['group']>[] {
  return fieldsOf(type).flatMap(({ group }) => (group ? [group, ...groupsIn(group)] : []));
}

describe('the table of case actions', () => {
  it('names every action and every event once', () => {
    expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length);
    expect(new Set(actions.map(({ event }) => event)).size).toBe(actions.length);
  });

  it('finds an action by its name and by its event; an unknown event stops', () => {
    expect(findCaseAction('open-case')).toBe(caseActionOf('CaseOpened'));
    expect(findCaseAction('open-door')).toBeUndefined();
    expect(() => caseActionOf('DoorOpened')).toThrow('no case action stores DoorOpened');
  });

  it('opens a case with the referral only', () => {
    expect(caseActions.filter((action) => action.opens).map(({ name }) => name)).toEqual(['receive-referral']);
  });

  it('stores the repairs under the names that the effective order knows', () => {
    const stored = caseActions.flatMap((action) => (action.repairs ? [[action.repairs, action.event]] : []));
    expect(Object.fromEntries(stored)).toEqual(repairEvents);
  });
});

describe.each(actions)('$name', (action) => {
  const file = join(folder(action.subject), action.name);

  it('stands in the file of its name, with its golden event beside it', () => {
    expect(existsSync(`${file}.ts`)).toBe(true);
    expect(readFileSync(`${file}.spec.ts`, 'utf8')).toMatch(
      new RegExp(`golden = \\{\\s*type: '${action.event}',\\s*schema: ${String(action.schema)},`),
    );
  });

  it.each(languages)('has all its words in %s', (language) => {
    const { title, sentence, fields } = action.words[language];
    const names = fieldsOf(action.input).map(({ name }) => name);
    expect(Object.keys(fields).sort()).toEqual([...names].sort());
    expect(
      Object.values<string>(fields)
        .concat(title, sentence)
        .every((word) => word.trim().length > 1),
    ).toBe(true);
    for (const group of groupsIn(action.input)) {
      expect(Object.keys(group.words[language]).sort()).toEqual(
        fieldsOf(group)
          .map(({ name }) => name)
          .sort(),
      );
    }
  });

  it('names only its own fields in its sentences, and no sealed one', () => {
    const open = fieldsOf(action.input)
      .filter(({ sealed, kind }) => !sealed && kind !== 'group' && kind !== 'content')
      .map(({ name }) => name);
    for (const language of languages) {
      const named = [...action.words[language].sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(named.filter((name) => !open.includes(name ?? ''))).toEqual([]);
    }
  });

  it('puts no free text into its event', () => {
    expect(bareTextFields(action)).toEqual([]);
  });
});
