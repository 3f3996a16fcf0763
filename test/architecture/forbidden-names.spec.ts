import { forbiddenWords } from './forbidden-names.cjs';

describe('names say what a thing means in case work', () => {
  it.each([
    ['CaseDto', 'dto'],
    ['caseManagerImpl', 'impl'],
    ['BaseAction', 'base'],
    ['CaseManagerManager', 'manager'],
    ['date-helper', 'helper'],
    ['stringUtils', 'utils'],
    ['common', 'common'],
    ['sharedWords', 'shared'],
    ['caseData', 'data'],
    ['getInfo', 'info'],
    ['EventProcessor', 'processor'],
    ['ICase', 'I'],
  ])('%s is refused for "%s"', (name, word) => {
    expect(forbiddenWords(name)).toEqual([word]);
  });

  it.each([
    'assignCaseManager',
    'case-manager',
    'baseline',
    'dataValueSets',
    'database',
    'information',
    'Indicator',
    'commonality',
    'Id',
  ])('the term %s stays', (name) => {
    expect(forbiddenWords(name)).toEqual([]);
  });
});
