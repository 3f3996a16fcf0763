import * as fc from 'fast-check';
import { categoryOf, type EventStore, type StreamWrite } from '../src';
import { followed, idsOf, type MakeStore, type StoreUnderTest } from '../src/conformance/support';
import { onPostgres, onTestServer } from './engines';
import { Model } from './model';

/** The log under test; `positions` are those of the model's events, as far as they have been read. */
interface Real {
  stores: [EventStore, EventStore];
  positions: bigint[];
  /** How often each answer was given. */
  answers: Record<string, number>;
}

const streams = ['case-1', 'case-2', 'person-1', 'plan'];
const categories = fc.option(fc.subarray(['case', 'person', 'plan']), { nil: undefined });

class Append implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly writes: StreamWrite[],
    private readonly by: 0 | 1,
  ) {}
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    const answer = await real.stores[this.by].append(this.writes);
    expect(answer).toMatchObject(model.append(this.writes));
    const kind = answer.outcome === 'appended' && answer.repeated ? 'repeated' : answer.outcome;
    real.answers[kind] = (real.answers[kind] ?? 0) + 1;
    real.positions = (await real.stores[this.by].readAll({ limit: 1_000 })).map(({ position }) => position);
    if (answer.outcome === 'appended' && !answer.repeated) expect(answer.position).toBe(real.positions.at(-1));
  }
  toString = (): string => `append ${JSON.stringify(this.writes)}`;
}

/** An append that was sent before, by another process. */
class Again implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly which: number) {}
  check = ({ log }: Readonly<Model>): boolean => log.length > 0;
  run(model: Model, real: Real): Promise<void> {
    return new Append(model.log[this.which % model.log.length]!.append, 1).run(model, real);
  }
  toString = (): string => `again ${String(this.which)}`;
}

/** Everything that can be read, from a place in the log. */
class Read implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly from: number,
    private readonly of: string[] | undefined,
    private readonly limit: number,
  ) {}
  check = (): boolean => true;
  async run(model: Model, { stores: [store, another], positions }: Real): Promise<void> {
    const from = this.from % (model.log.length + 1);
    const after = from === 0 ? 0n : positions[from - 1]!;
    const isWanted = (stream: string): boolean => !this.of || this.of.includes(categoryOf(stream));
    const wanted = model.log.slice(from).filter(({ stream }) => isWanted(stream));
    const ids = wanted.map(({ event }) => event.id);
    const limited = await store.readAll({ after, categories: this.of, limit: this.limit });
    expect(idsOf(limited)).toEqual(ids.slice(0, this.limit));
    const { events, settled } = await followed(another, { after, categories: this.of, batch: this.limit });
    expect(idsOf(events)).toEqual(ids);
    expect(settled).toBe(positions.at(-1) ?? 0n);
    expect(await another.head()).toBe(settled);
    const many = await store.readMany(streams);
    for (const stream of streams) {
      const kept = model.stream(stream);
      expect(many.get(stream)?.map(({ id, data, revision }) => [id, data, revision])).toEqual(
        kept.map(({ id, data }, revision) => [id, data, revision]),
      );
      expect(idsOf(await another.read(stream, from))).toEqual(idsOf(kept.slice(from)));
    }
    expect(await store.locate(ids)).toEqual(new Map(wanted.map(({ event, stream }) => [event.id, stream])));
    const asked = this.of ?? ['case', 'person', 'plan'];
    const whole: string[] = [];
    for await (const histories of store.histories({ categories: asked, until: settled }))
      whole.push(...histories.flatMap(idsOf));
    const all = model.log.filter(({ stream }) => asked.includes(categoryOf(stream)));
    expect(whole.sort()).toEqual(all.map(({ event }) => event.id).sort());
  }
  toString = (): string => `read from ${String(this.from)} of ${String(this.of)}, ${String(this.limit)} at a time`;
}

// Few ids and little content, so that ids meet again: as the same append, and as another.
const id = fc.integer({ min: 1, max: 25 }).map((n) => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`);
const event = fc.record({ id, n: fc.integer({ min: 0, max: 1 }) }).map(({ id: given, n }) => ({
  id: given,
  type: 'VisitRecorded',
  schema: 1,
  on: '2024-03-05',
  data: { n },
  metadata: { actor: 'account-1' },
}));
const write = fc.record({
  stream: fc.constantFrom(...streams),
  expect: fc.oneof(fc.constantFrom('any', 'none', 'exists'), fc.integer({ min: 0, max: 6 })),
  events: fc.array(event, { minLength: 1, maxLength: 3 }),
}) as fc.Arbitrary<StreamWrite>;
const writes = fc.uniqueArray(write, { minLength: 1, maxLength: 3, selector: ({ stream }) => stream }).filter((all) => {
  const ids = all.flatMap(({ events }) => idsOf(events));
  return new Set(ids).size === ids.length;
});
const commands = fc.commands(
  [
    fc.tuple(writes, fc.constantFrom(0 as const, 1 as const)).map(([all, by]) => new Append(all, by)),
    fc.nat(40).map((which) => new Again(which)),
    fc.tuple(fc.nat(40), categories, fc.integer({ min: 1, max: 7 })).map((asked) => new Read(...asked)),
  ],
  { maxCommands: 45, size: 'max' },
);

const engines: [name: string, make: MakeStore][] = [
  ['PostgreSQL', onPostgres],
  ['KurrentDB, by our adapter on the test server', onTestServer],
];

describe.each(engines)('random commands in %s', (_name, make) => {
  const made: StoreUnderTest[] = [];
  afterAll(() => Promise.all(made.map(({ drop }) => drop())));

  it('are answered as a list would answer them', async () => {
    const answers = {};
    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        const under = await make();
        made.push(under);
        const model = new Model();
        const real: Real = { stores: [under.store, under.another], positions: [], answers };
        await fc.asyncModelRun(() => ({ model, real }), sequence);
      }),
      { seed: 20240305, numRuns: 6, endOnFailure: true },
    );
    expect(Object.keys(answers).sort()).toEqual(['appended', 'conflict', 'id-taken', 'repeated']);
  });
});
