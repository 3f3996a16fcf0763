import { availableParallelism, loadavg } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { nameQuery } from '#people';
import { peopleHouse, type PeopleHouse } from '../../people/people-house';
import { waitedMs } from './waited';
import { copyLine, dice, inventedPersons, largest, median, type Invented } from './invented-million';

/**
 * How long a search takes among a million persons: the SQL of the route and the opening of a page of portraits.
 * npx jest --testMatch '**\/test/bench/search/search.ts' --testTimeout 1800000
 */
const persons = Number(process.env['BENCH_PERSONS'] ?? 1_000_000);
const registered = 400;
const questions = 500;
const pageSize = 20;

interface Question {
  readonly kind: string;
  readonly name: string;
  readonly birth?: string;
  readonly office: string;
}

function* lines(sample: Invented[]): Generator<string> {
  const roll = dice(11);
  for (const person of inventedPersons(persons)) {
    const wanted = person.office === largest || person.office === median;
    if (wanted && roll() < 0.02) sample.push(person);
    yield copyLine(person);
  }
}

const mistyped = (word: string, roll: () => number): string => {
  const at = 1 + Math.floor(roll() * (word.length - 2));
  const kind = Math.floor(roll() * 3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  return kind === 1 ? `${word.slice(0, at)}e${word.slice(at + 1)}` : `${word.slice(0, at)}o${word.slice(at)}`;
};

const kinds: readonly [string, (person: Invented, roll: () => number) => string][] = [
  ['first and last name', ({ first, last }) => `${first} ${last}`],
  ['turned', ({ first, last }) => `${last} ${first}`],
  ['without marks', ({ first, last }) => `${first} ${last}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()],
  ['being typed', ({ first, last }) => `${first} ${last.slice(0, 3)}`],
  ['first letter of the surname', ({ first, last }) => `${first} ${last.slice(0, 1)}`],
  ['first three letters alone', ({ first }) => first.slice(0, 3)],
  ['first name alone', ({ first }) => first],
  ['surname alone', ({ last }) => last],
  ['surname mistyped', ({ first, last }, roll) => `${first} ${mistyped(last, roll)}`],
  ['one word mistyped, alone', ({ last }, roll) => mistyped(last, roll)],
  ['a surname too many', ({ first, last }) => `${first} ${last} Shembulli`],
  ['nobody', () => 'Qwertzui Plokijuhanari'],
];

const part = (sorted: readonly number[], of: number): number => sorted[Math.ceil(sorted.length * of) - 1] ?? 0;
const figures = (took: readonly number[]): string => {
  const sorted = took.toSorted((a, b) => a - b);
  return [0.5, 0.95, 0.99, 1].map((of) => part(sorted, of).toFixed(1).padStart(8)).join('');
};

describe('searching among a million persons', () => {
  let house: PeopleHouse;
  let owner: Client;
  const sample: Invented[] = [];
  const real: string[] = [];
  const told: string[] = [];

  beforeAll(async () => {
    house = await peopleHouse();
    owner = new Client({ connectionString: house.databaseUrl });
    await owner.connect();
    for (let index = 0; index < registered; index += 1)
      real.push(
        await house.register('qps-gjilan', {
          firstName: 'Arta',
          lastName: 'Bench',
          attributes: { birth: '1990' },
        }),
      );
    const began = performance.now();
    const into = owner.query(
      copyFrom('copy read.person_search (person_id, words, keys, birth, first_name, last_name) from stdin'),
    );
    await pipeline(Readable.from(lines(sample)), into);
    const filled = (performance.now() - began) / 1000;
    await owner.query('vacuum analyze read.person_search');
    const { rows } = await owner.query<{ heap: string; keys: string }>(
      `select pg_size_pretty(pg_table_size('read.person_search')) as heap,
              pg_size_pretty(pg_relation_size('read.person_search_keys')) as keys`,
    );
    told.push(`${persons} persons in ${filled.toFixed(0)} s; table ${rows[0]?.heap}, index of keys ${rows[0]?.keys}`);
  });
  afterAll(async () => {
    await owner.end();
    await house.end();
    process.stdout.write(`${told.join('\n')}\n`);
  });

  it('is measured', async () => {
    const roll = dice(3);
    const asked = Array.from({ length: questions }, (_, index): Question => {
      const [kind, name] = kinds[index % kinds.length]!;
      const person = sample[Math.floor(roll() * sample.length)]!;
      const birth = roll() < 0.3 && person.birth !== '' ? person.birth.slice(0, 4) : undefined;
      return { kind, name: name(person, roll), birth, office: roll() < 0.5 ? largest : median };
    });
    const [took, alone] = [asked.map(() => 0), asked.map(() => 0)];
    const { rows } = await owner.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = current_database()',
    );
    const pids = [process.pid, ...rows.map(({ pid }) => pid)];
    let found = 0;
    // The first time everything is still to be read from the disk.
    for (const [index, { name, birth, office }] of [...asked.slice(0, 100), ...asked].entries()) {
      const [began, waited] = [performance.now(), waitedMs(pids)];
      const among = { offices: [office], birth, birthMustFit: true, limit: pageSize };
      const page = await house.named.find(nameQuery(name)!, among);
      // As many real persons as the page holds are opened: their events read, their names decrypted.
      const from = Math.floor(roll() * (registered - pageSize));
      const opened = await house.people.portraits(real.slice(from, from + page.length), '2026-01-01');
      if (opened.size !== page.length) throw new Error('not every portrait was opened');
      if (index >= 100) {
        took[index - 100] = performance.now() - began;
        alone[index - 100] = took[index - 100]! - (waitedMs(pids) - waited);
      }
      found += page.length;
    }
    told.push(
      `${questions} questions, ${(found / (questions + 100)).toFixed(1)} persons a page; milliseconds
` +
        `(load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores; right: without the time spent waiting for a core):`,
    );
    const head = '     p50     p95     p99     max';
    told.push(`${''.padEnd(30)}${head} |${head}`);
    for (const kind of [...kinds.map(([name]) => name), 'all']) {
      const of = (times: readonly number[]): number[] =>
        times.filter((_, index) => kind === 'all' || asked[index]?.kind === kind);
      told.push(`${kind.padEnd(30)}${figures(of(took))} |${figures(of(alone))}`);
    }
    expect(found).toBeGreaterThan(questions);
  });
});
