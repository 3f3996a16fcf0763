import { Client } from 'pg';
import { inOffices, nameQuery } from '#people';
import { namesPage } from '../../apps/api/src/people/names-page';
import { elsewhere, here, inRole, peopleHouse, type Asker, type PeopleHouse } from './people-house';
import { mistypedPairs, otherPairs, samePairs, type SpellingPair } from './spelling-pairs';

describe('looking for a person', () => {
  let house: PeopleHouse;
  let caseworker: Asker;
  const ids = new Map<SpellingPair, string>();

  const found = async (body: object, by = caseworker): Promise<string[]> => {
    const { people } = (await by.post('/api/people/search', body)).body as { people: { person: string }[] };
    return people.map(({ person }) => person);
  };

  beforeAll(async () => {
    house = await peopleHouse();
    caseworker = await house.asker('caseworker@here', 'caseworker', here);
    for (const each of [...samePairs, ...mistypedPairs, ...otherPairs]) {
      const { first: firstName, last: lastName, other: otherNames } = each;
      ids.set(each, await house.register(here, { firstName, lastName, ...(otherNames ? { otherNames } : {}) }));
    }
    await house.apply();
  });
  afterAll(() => house.end());

  it('has at least sixty pairs of spellings to find', () => {
    expect(samePairs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(samePairs.map(({ asked }) => asked)).size).toBe(samePairs.length);
  });

  it.each(samePairs)('$first $last is found as $asked', async (each) => {
    expect(await found({ name: each.asked })).toContain(ids.get(each));
  });

  it.each(mistypedPairs)('$first $last is found when mistyped as $asked', async (each) => {
    expect(await found({ name: each.asked })).toContain(ids.get(each));
  });

  it.each(otherPairs)('$first $last is not found as $asked', async (each) => {
    expect(await found({ name: each.asked })).not.toContain(ids.get(each));
  });

  it('puts the same name first, then who has more names, then who is near, each in the order of names', async () => {
    const named = (firstName: string, lastName: string, birth = 'unknown'): Promise<string> =>
      house.register(here, { firstName, lastName, attributes: { birth } });
    const near = await named('Lumtutie', 'Qorrai');
    const nearer = await named('Lumturie', 'Qorrai');
    const more = await named('Lumturie', 'Qorraj Veliu');
    const begun = await named('Lumturie', 'Qorrajeva');
    const other = await named('Lumturije', 'Qorraj', '1990');
    const unknown = await named('Lumturie', 'Qoraj');
    const born = await named('Ljumturie', 'Qorraj', '1985-03');
    const name = 'Lumturie Qorraj';
    await house.apply();
    const all = await found({ name });
    expect(all).toEqual([unknown, other, more, begun, nearer, born, near]);
    expect(await found({ name })).toEqual(all);
    expect(await found({ name: 'Ljumturie Qorraj', birth: '1985' })).toEqual([born, unknown, more, nearer]);
    expect(await found({ name: 'Lumturie Qorraj', birth: '1990-04', limit: 1 })).toEqual([other]);
  });

  it('finds somebody under the name given up, too', async () => {
    const by = inRole('caseworker', here);
    const person = await house.register(here, { firstName: 'Edona', lastName: 'Gurmali' });
    await house.does(by, 'person', 'change-person-from', { on: '2024-05-01', lastName: 'Vezhani' }, person);
    await house.apply();
    for (const name of ['Edona Gurmali', 'Edona Vežani', 'Gurmali Vezhani'])
      expect(await found({ name })).toEqual([person]);
  });

  it('stays in the own office, however many of that name another one has', async () => {
    for (let index = 0; index < 30; index += 1)
      await house.register(elsewhere, { firstName: 'Zade', lastName: 'Kurrizi' });
    const own = await house.register(here, { firstName: 'Zade', lastName: 'Kurrizi' });
    await house.apply();
    expect(await found({ name: 'Zade Kurrizi', limit: 5 })).toEqual([own]);
    const there = await house.asker('caseworker@there', 'caseworker', elsewhere);
    expect(await found({ name: 'Zade Kurrizi', limit: 50 }, there)).toHaveLength(30);
  });

  it('is for benefits officers too, for they register persons', async () => {
    const officer = await house.asker('benefits@here', 'benefits-officer', here);
    const [first] = samePairs;
    expect(await found({ name: first!.asked }, officer)).toContain(ids.get(first!));
  });

  it('finds nobody by a name without letters, and takes any text as one', async () => {
    for (const name of [
      "''",
      '- -',
      "' | '!x",
      '@qps-gjilan',
      '~arta',
      ':*',
      'a & !b',
      '\\',
      '()',
      '漢字',
      'Þ',
      'x'.repeat(200),
    ]) {
      const { status } = await caseworker.post('/api/people/search', { name });
      expect([name, [200, 400].includes(status)]).toEqual([name, true]);
    }
  });

  it('asks the index of keys, never the whole table', async () => {
    const { begunIn, near, whole } = nameQuery('Arta Krasniqi')!;
    const owner = new Client({ connectionString: house.databaseUrl });
    await owner.connect();
    // So few rows would be read whole: whether the index can answer is what is asked.
    await owner.query('set enable_seqscan = off');
    for (const keys of [begunIn([here, elsewhere]), `${near} & ${inOffices([here])}`]) {
      const [first] = ids.values();
      for (const [came, anywhere] of [
        [[], ''],
        [[first], near],
      ]) {
        const asked = [keys, whole, 2, null, '1990', true, 20, 'krasnici', came, anywhere, [first]];
        const explained = await owner.query(`explain ${namesPage}`, asked);
        expect(JSON.stringify(explained.rows)).toContain('Bitmap Index Scan on person_search_keys');
      }
    }
    await owner.end();
  });

  it('keeps no name in what the planner remembers', async () => {
    const owner = new Client({ connectionString: house.databaseUrl });
    await owner.connect();
    await owner.query('analyze read.person_search');
    const remembered = await owner.query<{ attname: string }>(
      `select attname from pg_stats where schemaname = 'read' and tablename like 'person_search%'`,
    );
    const off = await owner.query<{ n: number }>(
      `select count(*)::int as n from pg_attribute where attrelid = 'read.person_search'::regclass
       and attnum > 0 and attname <> 'person_id' and attstattarget is distinct from 0`,
    );
    await owner.end();
    expect([remembered.rows, off.rows]).toEqual([[{ attname: 'person_id' }], [{ n: 0 }]]);
  });
});
