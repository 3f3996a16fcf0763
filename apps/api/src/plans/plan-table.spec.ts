import type { Actor } from '#access';
import type { PlanTableRow } from '#indicators';
import { ExplainRow } from './explain-row';
import { GetPlanTable } from './get-plan-table';
import { ListPlans } from './list-plans';
import { analyst, caseworker, mitrovica, planHouse, somebody, supervisor, type PlanHouse } from './test/plan-house';

interface Table {
  readonly plan: string;
  readonly year: number;
  readonly knownAt: { readonly position: string; readonly at: string | null; readonly final: boolean };
  readonly recorded: { readonly from: string; readonly to: string } | null;
  readonly rows: readonly PlanTableRow[];
}
interface Explained {
  readonly figure: number | null;
  readonly entries: readonly object[];
  readonly names: Readonly<Record<string, string>>;
}

const elsewhere = somebody('analyst', 'dms-peje');
const shelter = { kind: 'shelter', name: 'Shtëpia e sigurt', municipality: 'mitrovica-jugore', places: 5 };
const admission = { on: '2024-12-02', reason: 'domestic-violence', basis: { kind: 'own-consent', on: '2024-12-02' } };

describe('the plan of Mitrovica South', () => {
  let house: PlanHouse;
  let woman: string;
  let shelterCase: { id: string; entry: string };
  /** Positions of the tables: the plan adopted, the woman referred, admitted, and a campaign reported. */
  const known = { adopted: 0n, referred: 0n, admitted: 0n, reported: 0n };

  const table = (actor: Actor | undefined, asked: object = { year: '2024' }) =>
    house.ask<Table>(new GetPlanTable(actor, mitrovica, { ...asked }));
  const row = async (code: string, actor: Actor, asked?: object) =>
    (await table(actor, asked)).rows.find((each) => each.code === code)!;
  const explain = (actor: Actor | undefined, code: string, asked: object = { year: '2024' }) =>
    new ExplainRow(actor, mitrovica, code, { ...asked });

  beforeAll(async () => {
    house = await planHouse();
    await house.adopt();
    known.adopted = await house.apply();
    house.at('2024-12-02T20:00:00Z');
    const attributes = { sex: 'female', birth: '1990' };
    const person = { firstName: 'Vesa', lastName: 'Provëza', attributes };
    woman = (await house.does(caseworker, 'person', 'register-person', undefined, person)).id;
    const place = (await house.does(supervisor, 'provider', 'register-provider', undefined, shelter)).id;
    const licence = { by: 'ministry', from: '2023-06-01' };
    await house.does(supervisor, 'provider', 'issue-licence', place, licence);
    const referral = { on: '2024-12-01', channel: 'police', for: [woman], urgency: 'emergency' };
    const { id } = await house.does(caseworker, 'case', 'receive-referral', undefined, referral);
    await house.does(caseworker, 'case', 'open-case', id, { on: '2024-12-02' });
    const category = { on: '2024-12-02', category: 'domestic-violence-survivors', for: [woman] };
    await house.does(caseworker, 'case', 'assign-category', id, category);
    known.referred = await house.apply();
    house.at('2024-12-03T08:00:00Z');
    const admitted = { ...admission, shelter: place, for: [woman] };
    shelterCase = await house.does(caseworker, 'case', 'admit-to-shelter', id, admitted);
    known.admitted = await house.apply();
    house.at('2024-12-30T08:00:00Z');
    const report = { on: '2024-12-29', row: '2.2.a', year: 2024, value: 2, evidence: 'Two evenings in the hall' };
    await house.does(analyst, 'plan', 'report-activity', mitrovica, report);
    known.reported = await house.apply();
  });
  afterAll(() => house.end());

  it('is listed with its municipality and years', async () => {
    expect(await house.ask(new ListPlans(analyst))).toEqual({
      plans: [expect.objectContaining({ code: mitrovica, municipality: 'mitrovica-jugore', from: 2024, to: 2026 })],
    });
  });

  it('shows the counted figure beside the printed one and its doubt', async () => {
    expect(await row('4.2.a', analyst)).toMatchObject({
      indicator: `${mitrovica}:4.2.a`,
      printedActual: { value: 390, doubt: { en: expect.stringContaining('one year behind') as string } },
      countedActual: 1,
      state: 'counted',
    });
    const { rows, recorded } = await table(analyst);
    expect(rows).toHaveLength(60);
    expect(recorded).toEqual({ from: '2024-12-01', to: '2024-12-02' });
    expect(rows.find(({ code }) => code === '1.1.a')).toMatchObject({ countedActual: 0, state: 'zero' });
  });

  it('knows only what was recorded by then', async () => {
    const asked = (position: bigint) => row('4.2.a', analyst, { year: '2024', knownAt: String(position) });
    expect(await asked(known.adopted)).toMatchObject({ countedActual: null, state: 'not-reported' });
    expect(await asked(known.referred)).toMatchObject({ countedActual: 0, state: 'zero' });
    expect(await asked(known.admitted)).toMatchObject({ countedActual: 1, state: 'counted' });
    expect(await row('4.2.a', analyst, { year: '2025' })).toMatchObject({ countedActual: null, state: 'not-reported' });
  });

  it('shows what was reported by hand from when it was, and the later report instead of the earlier', async () => {
    const asked = (position: bigint) => row('2.2.a', analyst, { year: '2024', knownAt: String(position) });
    expect(await asked(known.admitted)).toMatchObject({ reportedActual: null, state: 'not-reported' });
    expect(await asked(known.reported)).toMatchObject({ reportedActual: 2, state: 'reported', countedActual: null });
    house.at('2024-12-31T08:00:00Z');
    await house.does(analyst, 'plan', 'report-activity', mitrovica, {
      on: '2024-12-30',
      row: '2.2.a',
      year: 2024,
      value: 6,
    });
    const now = await house.apply();
    expect(await asked(now)).toMatchObject({ reportedActual: 6 });
    expect(await asked(known.reported)).toMatchObject({ reportedActual: 2 });
  });

  it('answers the same question with the same bytes', async () => {
    const asked = { year: '2024', knownAt: String(known.admitted) };
    const before = JSON.stringify(await table(analyst, asked));
    house.at('2025-02-01T08:00:00Z');
    const withdrawal = { entry: shelterCase.entry, reason: 'did-not-happen' };
    await house.does(caseworker, 'case', 'withdraw-entry', shelterCase.id, withdrawal);
    await house.apply();
    house.forget();
    const again = await table(analyst, asked);
    expect(JSON.stringify(again)).toBe(before);
    expect(again.knownAt).toEqual({ position: asked.knownAt, at: '2024-12-03T08:00:00Z', final: true });
    expect(await row('4.2.a', analyst)).toMatchObject({ countedActual: 0, state: 'zero' });
  });

  it('hides counts of one to four from everybody outside the municipality', async () => {
    const asked = { year: '2024', knownAt: String(known.admitted) };
    expect(await row('4.2.a', elsewhere, asked)).toMatchObject({ countedActual: null, state: 'suppressed' });
    expect(await row('1.1.a', elsewhere, asked)).toMatchObject({ countedActual: 0, state: 'zero' });
    expect(await row('4.2.a', caseworker, asked)).toMatchObject({ countedActual: 1 });
  });

  it('explains a figure to the supervisor by its entries, and to nobody without rights on the cases', async () => {
    const asked = { year: '2024', knownAt: String(known.admitted) };
    expect(await house.ask<Explained>(explain(supervisor, '4.2.a', asked))).toMatchObject({
      row: '4.2.a',
      year: 2024,
      figure: 1,
      entries: [
        {
          case: shelterCase.id,
          entry: shelterCase.entry,
          on: '2024-12-02',
          from: '2024-12-02',
          through: null,
          fact: 'placement',
          kind: 'shelter',
          action: 'admit-to-shelter',
          person: woman,
        },
      ],
      names: { [woman]: 'Vesa Provëza' },
    });
    expect((await house.ask<Explained>(explain(supervisor, '4.2.a'))).entries).toEqual([]);
    const outsiders = [
      analyst,
      elsewhere,
      caseworker,
      somebody('supervisor', 'qps-peje'),
      somebody('admin', 'qps-peje'),
    ];
    for (const outsider of outsiders) {
      expect(await house.refusalOf(explain(outsider, '4.2.a', asked))).toEqual({ status: 404, code: 'not-found' });
    }
    expect(await house.refusalOf(explain(undefined, '4.2.a', asked))).toMatchObject({ status: 401 });
    expect(await house.refusalOf(explain(supervisor, '9.9.z', asked))).toMatchObject({ status: 404 });
  });

  it.each([
    [{}, { field: 'year', code: 'REQUIRED' }],
    [{ year: '2023' }, { field: 'year', code: 'YEAR_OUTSIDE_PLAN' }],
    [
      { year: '2024', period: 'whole' },
      { field: 'period', code: 'YEAR_OR_PERIOD' },
    ],
    [{ period: 'all' }, { field: 'period', code: 'NOT_A_PERIOD' }],
    [{ year: ['2024', '2025'] }, { field: 'year', code: 'NOT_A_YEAR' }],
    [
      { year: '2024', colour: 'red' },
      { field: 'colour', code: 'UNKNOWN_FIELD' },
    ],
    [
      { year: '2024', knownAt: 'yesterday' },
      { field: 'knownAt', code: 'NOT_KNOWN_AT' },
    ],
    [
      { year: '2024', knownAt: '2024-12-01T10:00:00' },
      { field: 'knownAt', code: 'NOT_KNOWN_AT' },
    ],
    [
      { year: '2024', knownAt: ['1', '2'] },
      { field: 'knownAt', code: 'NOT_KNOWN_AT' },
    ],
    [
      { year: '2024', knownAt: '2199-01-01T00:00:00Z' },
      { field: 'knownAt', code: 'IN_FUTURE' },
    ],
  ])('refuses the question %j and names the parameter', async (asked, problem) => {
    expect(await house.refusalOf(new GetPlanTable(analyst, mitrovica, asked))).toEqual({
      status: 400,
      code: 'bad-input',
      fields: [problem],
    });
  });

  it.each(['peje-2022-2024', 'x\u0000', "'; drop table plan"])(
    'says of the plan %j that it is not there',
    async (code) => {
      expect(await house.refusalOf(new GetPlanTable(analyst, code, { year: '2024' }))).toMatchObject({ status: 404 });
    },
  );
});
