import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { codeLists, findCategory, findService, municipalities, restrictedCategories, type CategoryCode } from '.';
import published from './published-lists.json';

const lists = Object.entries(codeLists);

describe('the code lists', () => {
  it.each(lists)('%s is as published: a change needs a new version, not an edit', (name, list) => {
    const hash = createHash('sha256')
      .update(canonicalize(list) ?? '')
      .digest('hex');
    expect({ [name]: hash }).toEqual({ [name]: (published as Record<string, string>)[`${name}@${list.version}`] });
  });

  it('are all published and none was dropped', () => {
    expect(Object.keys(published).sort()).toEqual(lists.map(([name, list]) => `${name}@${list.version}`).sort());
  });

  it.each(lists)('%s goes by its own name and has every code once', (name, list) => {
    expect(list.code).toBe(name);
    const codes = list.codes.map((one) => one.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[A-Za-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  it.each(lists)('%s has words in Albanian, Serbian and English for every code', (_name, list) => {
    const wordless = list.codes.filter(({ labels }) =>
      [labels.sq, labels.sr, labels.en].some((word) => word.trim() === ''),
    );
    expect(wordless).toEqual([]);
  });

  it.each(lists)('%s has no Albanian letter in a Serbian word, foreign names apart', (name, list) => {
    const foreign = ['Hëna'];
    const odd = list.codes.filter(({ labels }) =>
      /[ëç]/i.test(foreign.reduce((text, word) => text.replace(word, ''), labels.sr)),
    );
    expect({ [name]: odd.map((one) => one.labels.sr) }).toEqual({ [name]: [] });
  });
});

describe('the categories', () => {
  it('belong to a subject, a cause of the law and groups that exist', () => {
    const known = (list: { codes: readonly { code: string }[] }) => new Set(list.codes.map((one) => one.code));
    for (const category of codeLists.categories.codes) {
      expect(known(codeLists.categorySubjects)).toContain(category.subject);
      expect(known(codeLists.lawCauses)).toContain(category.law);
      for (const group of category.groups) expect(known(codeLists.categoryGroups)).toContain(group);
    }
  });

  it('are restricted for violence, sexual crime and trafficking', () => {
    const expected: CategoryCode[] = [
      'women-violence-victims',
      'women-trafficking-victims',
      'domestic-violence-survivors',
      'domestic-violence-perpetrators',
      'gender-based-violence-survivors',
      'sexual-crime-victims',
      'trafficking-survivors',
      'child-trafficking-victims',
    ];
    expect([...restrictedCategories].sort()).toEqual(expected.sort());
  });

  it('are not offered where another record already says it', () => {
    expect(findCategory('children-in-foster-care')).toMatchObject({ offered: false, saidBy: 'placement' });
    expect(findCategory('youth')).toMatchObject({ offered: true });
    expect(codeLists.categories.codes.filter((one) => !one.offered)).toHaveLength(11);
  });

  it('do not test the age of children in conflict with the law', () => {
    expect(codeLists.categories.codes.filter((one) => one.untestedAge).map((one) => one.code)).toEqual([
      'children-in-conflict-with-law',
    ]);
  });
});

describe('the services', () => {
  it('count administrative acts in the benefits line and everything else in the services line', () => {
    for (const service of codeLists.services.codes) {
      expect([service.code, service.line]).toEqual([
        service.code,
        service.recordedBy === 'record-administrative-act' ? 'benefits' : 'services',
      ]);
    }
  });

  it('name the action that records a kind of its own', () => {
    expect(findService('domestic-violence-shelter')?.recordedBy).toBe('admit-to-shelter');
    expect(findService('social-report')?.recordedBy).toBe('submit-social-report');
    expect(findService('counselling-session')?.recordedBy).toBeUndefined();
  });
});

describe('the places', () => {
  it('are the 38 municipalities of Kosovo, abroad and unknown', () => {
    expect(municipalities.codes).toHaveLength(40);
  });

  it('put every settlement and every office in a municipality', () => {
    const codes = new Set<string>(municipalities.codes.map((one) => one.code));
    const homeless = [...codeLists.settlements.codes, ...codeLists.offices.codes].filter(
      (one) => !codes.has(one.municipality),
    );
    expect(homeless).toEqual([]);
  });
});
