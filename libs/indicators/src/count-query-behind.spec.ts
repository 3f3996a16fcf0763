import { entryDayTable, writeRows } from '#read-model';
import { CountingHouse, served, service } from '../test/counting-house';
import { countRows, explainRow, indicatorRows, recordedDays } from '.';

describe('behind the figures', () => {
  let house: CountingHouse;
  beforeAll(async () => {
    house = await CountingHouse.open();
  });
  afterAll(() => house.database.drop());
  const given: CountingHouse['given'] = (...all) => house.given(...all);

  it('reads an office in one pass over its index', async () => {
    await given([]);
    // Pages are only known to be visible to all once their rows are flushed.
    await house.database.owner.query('set synchronous_commit = on');
    await house.database.owner.query(`
      insert into read.short_id (id)
      select 'fact|service|home|services|open|abandoned-children|own' union all
      select 'office|office-' || g from generate_series(0, 20) g`);
    await house.database.owner.query(`
      insert into read.fact (case_no, entry, person_no, family_no, from_on, through_on, to_on, known_from, joint, office_no,
        class_no)
      select g / 10, gen_random_uuid(), g % 900, g % 900, date '2024-01-01' + g % 300, date '2024-01-01' + g % 300,
        date '2024-01-01' + g % 300, 1, gen_random_uuid(), o.office_no, c.class_no
      from generate_series(1, 20000) g join read.fact_office o on o.office = 'office-' || g / 1000
        cross join read.fact_class c`);
    await house.database.owner.query('vacuum analyze read.fact');
    // As on SSD.
    await house.database.owner.query('set random_page_cost = 1.1');
    const question = {
      rows: indicatorRows.filter(({ code }) => code.startsWith('mitrovica-jugore')),
      offices: ['office-3'],
      periods: [{ year: 2023 }, { year: 2024 }],
      knownAt: '30',
    };
    const plans: string[] = [];
    const explained = {
      query: async (sql: string, parameters: unknown[]) => {
        const plan = await house.database.owner.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, parameters);
        plans.push(plan.rows.map((row) => row['QUERY PLAN']).join('\n'));
        return house.database.owner.query(sql, parameters);
      },
    };
    await countRows(explained, question);
    // First which classes count, then their facts; and once more those of persons who change within the periods.
    expect(plans).toHaveLength(2);
    expect(plans[0]).not.toMatch(/ on fact /);
    const scans = plans[1]?.split('\n').filter((line) => / on fact /.test(line));
    expect(scans).toEqual(Array(2).fill(expect.stringMatching(/Index Only Scan using fact_of_office on fact/)));
    expect(plans[1]).toMatch(/Index Cond: .*office_no = ANY.*class_no = ANY/);
    // Whoever changes is looked up in a hash, whatever the planner thinks of how few they are.
    expect(plans[1]).toMatch(/Filter: .*hashed SubPlan/);
    await house.database.owner.query('truncate read.fact');
  });

  it('explains a figure by its entries', async () => {
    await given([
      {},
      {
        person: 'q',
        case: 'd',
        fact: 'placement',
        kind: 'foster',
        from_on: '2024-02-01',
        through_on: null,
        to_on: null,
      },
    ]);
    const app = await house.database.source('kujdes_app');
    const question = { row: served, offices: ['qps-peje'], period: { year: 2024 }, knownAt: '30' };
    const { entry } = service;
    expect(await explainRow(app, question)).toEqual({
      figure: 2,
      facts: [
        {
          case: 'd',
          entry,
          person: 'q',
          fact: 'placement',
          kind: 'foster',
          from: '2024-02-01',
          through: null,
          to: null,
        },
        {
          case: 'c',
          entry,
          person: 'p',
          fact: 'service',
          kind: 'counselling-session',
          from: '2024-03-10',
          through: '2024-03-10',
          to: '2024-03-10',
        },
      ],
    });
    expect(await explainRow(app, { ...question, period: { year: 2023 } })).toEqual({ figure: 0, facts: [] });
    expect(await explainRow(app, { ...question, period: { year: 2026 } })).toEqual({ figure: null, facts: [] });
  });

  it('says of a ratio what stands behind the numerator and what only behind the denominator', async () => {
    await given([{}, { person: 'q', case: 'd', fact: 'need', from_on: '2024-02-01', through_on: null, to_on: null }]);
    const row = {
      ...served,
      facts: ['service'],
      services: ['counselling-session'],
      over: { facts: ['need'] },
    } as const;
    const app = await house.database.source('kujdes_app');
    const { figure, over, facts } = await explainRow(app, {
      row,
      offices: ['qps-peje'],
      period: { year: 2024 },
      knownAt: '30',
    });
    expect({ figure, over }).toEqual({ figure: 1, over: 2 });
    expect(facts.map(({ person, fact, part }) => [person, fact, part])).toEqual([
      ['q', 'need', 'denominator'],
      ['p', 'service', 'numerator'],
    ]);
  });

  it('tells silence from zero, and where recording began inside the period', async () => {
    await given([]);
    const day = (entry_on: string, known_from: bigint) => ({
      case_no: 'c',
      office: 'qps-peje',
      entry_on,
      known_from,
      known_until: null,
    });
    await writeRows(
      house.database.owner,
      'read',
      entryDayTable,
      ['c'],
      [day('2023-04-02', 10n), day('2023-11-05', 10n), day('2024-02-01', 20n)],
    );
    const asked = { offices: ['qps-peje'], periods: [{ year: 2022 }, { year: 2023 }, { year: 2024 }], knownAt: '30' };
    expect([...(await recordedDays(house.numbers, asked))]).toEqual([
      ['2022', { any: false, from: null, to: null, beganInside: false }],
      ['2023', { any: true, from: '2023-04-02', to: '2023-11-05', beganInside: true }],
      ['2024', { any: true, from: '2024-02-01', to: '2024-02-01', beganInside: false }],
    ]);
    expect((await recordedDays(house.numbers, { ...asked, knownAt: '19' })).get('2024')?.any).toBe(false);
  });
});
