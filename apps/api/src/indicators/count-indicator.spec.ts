import type { Actor } from '#access';
import type { FigureState } from '#indicators';
import { GetPlanTable } from '../plans/get-plan-table';
import {
  analyst,
  caseworker,
  mitrovica,
  planHouse,
  somebody,
  supervisor,
  type PlanHouse,
} from '../plans/test/plan-house';
import { CountIndicator } from './count-indicator';
import { ExplainIndicator } from './explain-indicator';

interface Counted {
  readonly knownAt: { readonly position: string; readonly at: string | null; readonly final: boolean };
  readonly publication: string;
  readonly overlapping: boolean;
  readonly withheld: boolean;
  readonly municipality: string | null;
  readonly total: { readonly figure: number | null; readonly state: FigureState };
  readonly groups: readonly {
    readonly of: Record<string, string>;
    readonly figure: number | null;
    readonly state: string;
  }[];
}

const disabled = `${mitrovica}:1.1.a`;
const year = { from: '2024-01-01', to: '2024-12-31' };
const ministry = somebody('oversight', 'ministry');
const elsewhere = somebody('analyst', 'dms-peje');

describe('an indicator by dimensions', () => {
  let house: PlanHouse;
  /** The tables held this at the end of 1 December, and after a visit at noon of the 2nd. */
  const known = { first: 0n, noon: 0n };

  const count = (actor: Actor | undefined, asked: object = {}, code = disabled) =>
    house.ask<Counted>(new CountIndicator(actor, code, { ...year, ...asked }));
  const refusal = (actor: Actor | undefined, asked: object, code = disabled) =>
    house.refusalOf(new CountIndicator(actor, code, { ...year, ...asked }));
  const groupsOf = async (...asked: Parameters<typeof count>) =>
    Object.fromEntries(
      (await count(...asked)).groups.map(({ of, figure, state }) => [Object.values(of).join(' '), figure ?? state]),
    );

  beforeAll(async () => {
    house = await planHouse();
    await house.adopt();
    house.at('2024-12-01T20:00:00Z');
    // Seven girls and two boys with disabilities, all of one referral.
    const children: string[] = [];
    for (let no = 0; no < 9; no += 1) {
      const attributes = { sex: no < 7 ? 'female' : 'male', birth: no < 5 ? '2012' : '2020' };
      children.push(
        (
          await house.does(caseworker, 'person', 'register-person', undefined, {
            firstName: 'Vesa',
            lastName: 'Provëza',
            attributes,
          })
        ).id,
      );
    }
    const referral = { on: '2024-11-20', channel: 'school', for: children, urgency: 'normal' };
    const { id } = await house.does(caseworker, 'case', 'receive-referral', undefined, referral);
    await house.does(caseworker, 'case', 'open-case', id, { on: '2024-11-21' });
    await house.does(caseworker, 'case', 'assign-category', id, {
      on: '2024-11-21',
      category: 'children-with-disabilities',
      for: children,
    });
    await house.does(caseworker, 'case', 'deliver-service', id, {
      on: '2024-11-22',
      kind: 'counselling-session',
      for: children,
    });
    known.first = await house.apply();
    house.at('2024-12-02T11:00:00Z');
    await house.does(caseworker, 'case', 'deliver-service', id, {
      on: '2024-12-02',
      kind: 'counselling-session',
      for: [children[0]],
    });
    known.noon = await house.apply();
  });
  afterAll(() => house.end());

  it('is told exactly to the office, groups and all', async () => {
    const answer = await count(caseworker, { by: 'sex', knownAt: String(known.noon) });
    expect(answer).toMatchObject({
      indicator: disabled,
      version: 1,
      vocabulary: 1,
      municipality: 'mitrovica-jugore',
      by: ['sex'],
      publication: 'exact',
      overlapping: false,
      withheld: false,
      total: { figure: 9, state: 'counted' },
      knownAt: { position: String(known.noon), final: true },
      recorded: { from: '2024-11-20', to: '2024-12-02' },
    });
    expect(answer).toHaveProperty('definition.sq');
    expect(await groupsOf(caseworker, { by: 'sex' })).toEqual({ female: 7, male: 2 });
    expect(await groupsOf(caseworker, { by: 'ageGroup,sex' })).toEqual({
      'female 6-13': 5,
      'female 0-5': 2,
      'male 0-5': 2,
    });
    expect((await count(caseworker, { by: 'category,kind' })).overlapping).toBe(true);
    expect((await count(caseworker, { from: '2024-11-22', to: '2024-11-22' })).total.figure).toBe(9);
    expect((await count(caseworker, { from: '2023-01-01', to: '2023-12-31' })).total.state).toBe('not-reported');
  });

  it('withholds small groups from the directorate and the ministry, with a second one so that they stay unknown', async () => {
    house.at('2024-12-03T09:00:00Z');
    for (const reader of [analyst, ministry, elsewhere]) {
      const answer = await count(reader, { by: 'sex' });
      expect(answer).toMatchObject({ publication: 'suppressed', total: { figure: 9, state: 'counted' } });
      expect(await groupsOf(reader, { by: 'sex' })).toEqual({ female: 'suppressed', male: 'suppressed' });
      expect(
        (await count(reader, { by: 'sex,ageGroup' })).groups.filter(({ figure }) => figure !== null && figure < 5),
      ).toEqual([]);
    }
    expect(await count(ministry, { municipality: 'all' })).toMatchObject({ municipality: null, total: { figure: 9 } });
    expect(await count(ministry, { municipality: 'gjilan' })).toMatchObject({ total: { state: 'not-reported' } });
  });

  it('tells the directorate its own plan row exactly and as known at any time; of no other days', async () => {
    const asked = { knownAt: String(known.noon) };
    expect(await count(analyst, asked)).toMatchObject({ publication: 'exact', total: { figure: 9 } });
    expect(await count(analyst, { from: '2024-11-01', to: '2024-11-30' })).toMatchObject({ publication: 'suppressed' });
    expect(await count(elsewhere)).toMatchObject({ publication: 'suppressed' });
  });

  it('answers others with what was known at the end of a past day only', async () => {
    house.at('2024-12-02T12:00:00Z');
    const endOfFirst = { position: String(known.first), at: '2024-12-01T20:00:00Z', final: true };
    for (const asked of [
      {},
      { knownAt: '2024-12-01' },
      { knownAt: '2024-12-01T23:00:00Z' },
      { knownAt: String(known.first) },
    ])
      expect((await count(ministry, asked)).knownAt).toEqual(endOfFirst);
    const code = 'NOT_END_OF_PAST_DAY';
    for (const knownAt of [
      String(known.noon),
      String(known.noon - 2n),
      '2024-12-02',
      '2024-12-01T12:00:00Z',
      '2024-12-02T11:30:00Z',
    ])
      expect(await refusal(ministry, { knownAt })).toEqual({
        status: 400,
        code: 'bad-input',
        fields: [{ field: 'knownAt', code }],
      });
    house.at('2024-12-03T09:00:00Z');
    expect((await count(ministry, { knownAt: String(known.noon) })).knownAt.position).toBe(String(known.noon));
  });

  it('tells a foreign municipality the plan table as of the end of a past day only', async () => {
    house.at('2024-12-02T12:00:00Z');
    const table = (actor: Actor, asked: object = {}) => new GetPlanTable(actor, mitrovica, { year: '2024', ...asked });
    expect((await house.ask<Counted>(table(elsewhere))).knownAt.position).toBe(String(known.first));
    expect((await house.ask<Counted>(table(analyst))).knownAt.position).toBe(String(known.noon));
    expect(await house.refusalOf(table(elsewhere, { knownAt: String(known.noon) }))).toMatchObject({ status: 400 });
  });

  it.each([
    [{ from: undefined }, { field: 'from', code: 'REQUIRED' }],
    [{ to: '2024-02-30' }, { field: 'to', code: 'NOT_A_DAY' }],
    [{ to: '2023-12-31' }, { field: 'to', code: 'BEFORE_FROM' }],
    [{ by: 'name' }, { field: 'by', code: 'UNKNOWN_CODE' }],
    [{ by: 'sex,sex' }, { field: 'by', code: 'REPEATED' }],
    [{ by: 'sex,ageGroup,ethnicity,disability' }, { field: 'by', code: 'TOO_MANY' }],
    [{ by: ['sex', 'office'] }, { field: 'by', code: 'UNKNOWN_CODE' }],
    [{ municipality: 'atlantis' }, { field: 'municipality', code: 'UNKNOWN_CODE' }],
    [{ colour: 'red' }, { field: 'colour', code: 'UNKNOWN_FIELD' }],
    [{ knownAt: 'yesterday' }, { field: 'knownAt', code: 'NOT_KNOWN_AT' }],
  ])('refuses the question %j and names the parameter', async (asked, problem) => {
    const answer = { status: 400, code: 'bad-input', fields: [problem] };
    expect(await refusal(analyst, asked)).toEqual(answer);
    expect(await refusal(caseworker, asked)).toEqual(answer);
  });

  it('asks whole months of whoever may not see exact figures', async () => {
    const days = { from: '2024-11-02', to: '2024-11-29' };
    const fields = [
      { field: 'from', code: 'NOT_FIRST_OF_MONTH' },
      { field: 'to', code: 'NOT_LAST_OF_MONTH' },
    ];
    expect(await refusal(analyst, days)).toEqual({ status: 400, code: 'bad-input', fields });
    expect(await refusal(ministry, { ...days, municipality: 'all' })).toMatchObject({ fields });
  });

  it('is nothing for administrators, partners and those without a role, nor where the row is not counted', async () => {
    expect(await refusal(undefined, {})).toMatchObject({ status: 401 });
    expect(await refusal(somebody('admin', 'qps-peje'), {})).toMatchObject({ status: 403 });
    expect(await refusal(somebody('partner', 'a-shelter'), {})).toMatchObject({ status: 403 });
    expect(await refusal(caseworker, {}, `${mitrovica}:2.2.a`)).toMatchObject({ status: 404 });
    expect(await refusal(caseworker, {}, 'x\u0000')).toMatchObject({ status: 404 });
  });

  it('is explained by its entries to those with rights on all cases of the offices counted', async () => {
    const explain = (actor: Actor | undefined, asked: object = {}) =>
      new ExplainIndicator(actor, disabled, { ...year, ...asked });
    const { figure, entries } = await house.ask<{ figure: number; entries: object[] }>(explain(supervisor));
    expect(figure).toBe(9);
    expect(entries).toHaveLength(10);
    expect(entries[0]).toMatchObject({ action: 'deliver-service', on: '2024-11-22', fact: 'service' });
    for (const outsider of [analyst, caseworker, ministry, somebody('supervisor', 'qps-peje')])
      expect(await house.refusalOf(explain(outsider))).toMatchObject({ status: 404 });
    expect(await house.refusalOf(explain(supervisor, { municipality: 'all' }))).toMatchObject({ status: 404 });
    expect(await house.refusalOf(explain(supervisor, { by: 'sex' }))).toMatchObject({ status: 400 });
  });

  it('keeps who asked what, without a figure or a name', async () => {
    await count(ministry, { municipality: 'all', by: 'sex' });
    const kept = await house.database.owner.query(
      `select account, question from access.count_query order by ctid desc limit 1`,
    );
    expect(kept.rows).toEqual([
      {
        account: ministry.account,
        question: expect.objectContaining({
          indicator: disabled,
          municipality: null,
          by: ['sex'],
          ...year,
          publication: 'suppressed',
        }) as object,
      },
    ]);
  });
});
