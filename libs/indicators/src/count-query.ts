import { daysOf, periodKey, type Period } from './count-query-period';
import { acceptedBy, overOf, unitOf, type Accepted } from './count-query-rules';
import { classesSql, countSql, mostBits } from './count-query-bits.sql';
import type { IndicatorRow } from './indicator';

/** Whatever runs SQL on the read tables; the numbers role is enough. */
export interface CountQuery {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

export interface CountQuestion {
  readonly rows: readonly IndicatorRow[];
  /** Offices responsible on the day of the fact; persons are counted once over all of them. */
  readonly offices: readonly string[];
  readonly periods: readonly Period[];
  /** The log position everything is known at, decimal; not beyond the applied head. */
  readonly knownAt: string;
}

/** What was counted; `over` is the denominator of a row that is a ratio, and its figure lies inside it. */
export interface Figure {
  readonly figure: number;
  readonly over?: number;
}

/** Figures by indicator code, then by period key. null: the period begins after the day of known-at. */
export type Counts = Map<string, Map<string, Figure | null>>;

/** What `classesSql` finds; masks are decimal, days YYYY-MM-DD. */
interface Asked {
  /** Which of the periods asked have begun; `from` and `to` are theirs. */
  readonly periods: readonly number[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly offices: readonly number[];
  readonly classes: readonly number[];
  readonly units: readonly string[];
  readonly during: readonly string[];
  readonly atEnd: readonly string[];
}

interface Found {
  readonly rule: number;
  readonly period: number;
  readonly figure: number;
}

/**
 * Counts all rows for all periods in one pass over the offices' facts. The answer hangs on nothing but the question:
 * the same question with the same known-at has the same answer for ever.
 */
export async function countRows(query: CountQuery, question: CountQuestion): Promise<Counts> {
  const parts = partsOf(question.rows).map((rows) => countPart(query, { ...question, rows }));
  return new Map((await Promise.all(parts)).flatMap((part) => [...part]));
}

/** Rows in parts whose ways fit into the bits of one question. */
function partsOf(rows: readonly IndicatorRow[]): IndicatorRow[][] {
  const parts: IndicatorRow[][] = [[]];
  let bits = 0;
  for (const row of rows) {
    const more = bitsOf([row]).size;
    bits += more;
    if (bits <= mostBits) parts.at(-1)?.push(row);
    else {
      parts.push([row]);
      bits = more;
    }
  }
  return parts;
}

/** The bit of each way by what it tells apart: the rule, and what of a person the rule asks. */
function bitsOf(rows: readonly IndicatorRow[]): Map<string, Bit> {
  const ways = new Map(waysOf(rows).map((way) => [bitKey(way), way]));
  return new Map([...ways].map(([key, way], no) => [key, { mask: 1n << BigInt(no), way }]));
}

interface Bit {
  readonly mask: bigint;
  readonly way: Way;
}

const bitKey = ({ rule, row, implied }: Way): string => JSON.stringify([rule, row.who, implied]);

async function countPart(query: CountQuery, question: CountQuestion): Promise<Counts> {
  const { rows, periods } = question;
  const bits = bitsOf(rows);
  const masks = waysOf(rows).map((way) => String(bits.get(bitKey(way))?.mask));
  const [asked] = rowsOf<Asked>(await query.query(classesSql, [...matchedParameters(question), masks]));
  if (!asked) throw new Error('nothing was found to be asked');
  const found = await countFacts(query, question.knownAt, asked, [...bits.values()]);
  const figures = new Map(found.map(({ rule, period, figure }) => [`${rule} ${asked.periods[period]}`, figure]));
  return new Map(
    rows.map((row, rule) => {
      const byPeriod = periods.map((period, no): [string, Figure | null] => [
        periodKey(period),
        asked.periods.includes(no) ? figureOf(row, (of) => figures.get(`${rule + of * rows.length} ${no}`) ?? 0) : null,
      ]);
      return [row.code, new Map(byPeriod)];
    }),
  );
}

/** The figures of the periods that have begun, which are numbered by their place among those. */
async function countFacts(
  query: CountQuery,
  knownAt: string,
  { offices, classes, units, during, atEnd, from, to }: Asked,
  bits: readonly Bit[],
): Promise<readonly Found[]> {
  const [first, last] = [[...from].sort()[0], [...to].sort().at(-1)];
  if (classes.length === 0 || offices.length === 0 || first === undefined || last === undefined) return [];
  const tests = testsOf(bits);
  const parameters = [
    ...[offices, knownAt, classes, units, during, atEnd],
    bits.map(({ mask }) => String(mask)),
    bits.map(({ way }) => way.rule),
    bits.map(({ way }) => unitOf(way.row)),
    tests.map(([{ way }]) => way.row.who.sex ?? null),
    tests.map(([{ way }]) => way.row.who.age ?? null),
    tests.map(([{ way }]) => ethnicitiesOf(way.row.who.ethnicity)),
    tests.map(([{ way }]) => way.implied),
    tests.map(maskOf),
    maskOf(bits.filter(asksNobody)),
    [...new Set(bits.filter((bit) => !asksNobody(bit)).map(({ way }) => unitOf(way.row)))].filter(
      (each) => each !== 'person',
    ),
    ...[first, last],
    ...from.flatMap((day, no) => [day, to[no]]),
  ];
  return rowsOf<Found>(await query.query(countSql({ periods: from.length, tests: tests.length }), parameters));
}

const asksNobody = ({ way }: Bit): boolean => Object.keys(way.row.who).length === 0;
const maskOf = (bits: readonly Bit[]): string => String(bits.reduce((all, { mask }) => all | mask, 0n));

/** Bits that ask the same of persons. */
function testsOf(bits: readonly Bit[]): [Bit, ...Bit[]][] {
  const tests = new Map<string, [Bit, ...Bit[]]>();
  for (const bit of bits) {
    const key = JSON.stringify([bit.way.row.who, bit.way.implied]);
    const test = tests.get(key);
    if (test) test.push(bit);
    else tests.set(key, [bit]);
  }
  return [...tests.values()];
}

/** A row's figure from what its rules found: its own (0) and its denominator's (1). */
export const figureOf = (row: IndicatorRow, found: (rule: 0 | 1) => number): Figure =>
  row.over === undefined ? { figure: found(0) } : { figure: found(0), over: found(1) };

/** A way in which a fact can meet a rule, and what the rule asks of the fact and its person. */
type Way = Accepted & { readonly rule: number; readonly row: IndicatorRow };

/** The ways to count by rule: those of row n under n, those of its denominator, where it has one, under rows + n. */
function waysOf(rows: readonly IndicatorRow[]): Way[] {
  const own = rows.flatMap((row, rule) => acceptedBy(row).map((way) => ({ rule, row, ...way })));
  const under = rows.flatMap((row, rule) => {
    const over = overOf(row);
    // Whoever counts in the numerator counts in the denominator, also where the need was under another phase.
    const all = over ? [over, row].flatMap((each) => acceptedBy(each).map((way) => ({ ...way, row: each }))) : [];
    return all.map((way) => ({ ...way, rule: rows.length + rule }));
  });
  return [...own, ...under];
}

/** The parameters of `matchedSql`, in its order: everything that is asked, and nothing else, goes in here. */
export function matchedParameters({ rows, offices, periods, knownAt }: CountQuestion): unknown[] {
  const days = periods.map(daysOf);
  const accepted = waysOf(rows);
  return [
    offices,
    knownAt,
    days.map(({ from }) => from),
    days.map(({ to }) => to),
    accepted.map(({ rule }) => rule),
    accepted.map(({ fact }) => fact),
    accepted.map(({ kind }) => kind),
    accepted.map(({ category }) => category),
    accepted.map(({ implied }) => implied),
    accepted.map(({ row }) => unitOf(row)),
    accepted.map(({ row }) => row.phase),
    accepted.map(({ row }) => row.givenBy === 'own-office'),
    accepted.map(({ row }) => row.period === 'atEnd'),
    accepted.map(({ row }) => row.who.sex ?? null),
    accepted.map(({ row }) => row.who.age ?? null),
    accepted.map(({ row }) => ethnicitiesOf(row.who.ethnicity)),
  ];
}

const ethnicitiesOf = (codes: readonly string[] | undefined): string | null => (codes ? `{${codes.join(',')}}` : null);

/** The rows of an answer: TypeORM gives them bare, pg inside a result. */
export function rowsOf<Row>(answer: unknown): Row[] {
  return Array.isArray(answer) ? (answer as Row[]) : (answer as { rows: Row[] }).rows;
}
