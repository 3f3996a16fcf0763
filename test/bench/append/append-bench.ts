import { verifyChain } from '#event-store';
import { logDatabase, type LogDatabase } from '../../../libs/event-store/test/log-database';
import type { Bench, Figure } from '../bench';
import { median } from '../quantile';
import { appendWork, type CallerWork } from './append-work';
import { castoreStore } from './castore-store';
import { appendsPerSecond, type Contender } from './contender';
import { makePlainTable, oneRowInserts } from './one-row-inserts';
import { ourStore } from './our-store';

const rounds = { quick: 3, full: 7 };
const sizes = [
  { callers: 1, quick: 300, full: 1_500, connections: [1] },
  { callers: 16, quick: 2_000, full: 10_000, connections: [4, 16] },
  { callers: 64, quick: 5_000, full: 20_000, connections: [4, 16, 64] },
  { callers: 256, quick: 6_000, full: 20_000, connections: [4, 16, 64] },
];
const bars: Readonly<Record<number, Figure['bar']>> = { 64: { atLeast: 2 } };

/** Appends of one event each, in rounds with one-row inserts and Castore on the same disk. */
export const appendBench: Bench = async (preset, say) => {
  const database = await logDatabase();
  const owner = new URL(database.urlOf('kujdes_writer'));
  owner.username = 'postgres';
  await makePlainTable(owner.href);
  const acknowledged: string[] = [];
  const ours = ourStore(database.store(), acknowledged);
  const castore = await castoreStore(owner.href);
  const figures: Figure[] = [];
  try {
    for (const { callers, connections, ...appends } of sizes) {
      const plain = await fastest(
        connections.map((count) => oneRowInserts(owner.href, count)),
        () => appendWork(callers, appends[preset] / 2),
      );
      const speeds = new Map<Contender, number[]>([ours, plain, castore].map((each) => [each, []]));
      for (let round = 0; round < rounds[preset]; round += 1) {
        // Each is first in its turn: the disk is not the same at every moment.
        const order = [...speeds.keys()];
        for (const each of [...order.slice(round % 3), ...order.slice(0, round % 3)])
          speeds.get(each)?.push(await appendsPerSecond(each, appendWork(callers, appends[preset])));
      }
      await plain.end();
      const line = [...speeds].map(([{ name }, of]) => `${name} ${Math.round(median(of))}/s`).join(', ');
      say(`${callers} callers: ${line}`);
      const [own, inserts, others] = [...speeds.values()] as [number[], number[], number[]];
      figures.push(...figuresOf(callers, own, inserts, others, plain.name));
    }
    await checkLog(database, acknowledged);
    say(`${acknowledged.length} appends acknowledged, each stored once and in order; the chain verifies`);
  } finally {
    await castore.end();
    await database.drop();
  }
  return figures;
};

/** The fastest of them at this work; the others are ended. */
async function fastest(contenders: readonly Contender[], work: () => CallerWork[]): Promise<Contender> {
  const speeds: [Contender, number][] = [];
  for (const each of contenders) speeds.push([each, await appendsPerSecond(each, work())]);
  const [best, ...rest] = speeds.sort((a, b) => b[1] - a[1]).map(([each]) => each);
  await Promise.all(rest.map((each) => each.end()));
  if (!best) throw new Error('nobody to compare with');
  return best;
}

function figuresOf(callers: number, own: number[], inserts: number[], others: number[], name: string): Figure[] {
  const over = (reference: number[]): number => median(own.map((speed, index) => speed / (reference[index] ?? NaN)));
  return [
    { key: `appendPerSecond${callers}`, title: `appends, ${callers} callers`, value: median(own), unit: '/s' },
    { key: `insertPerSecond${callers}`, title: `${name}, ${callers} callers`, value: median(inserts), unit: '/s' },
    {
      key: `appendRatio${callers}`,
      title: 'appends over those inserts',
      value: over(inserts),
      unit: '×',
      bar: bars[callers],
    },
    { key: `appendVsCastore${callers}`, title: 'appends over Castore', value: over(others), unit: '×' },
  ];
}

/** Throws unless the log holds exactly what was acknowledged, once, each stream in order, the chain whole. */
async function checkLog(database: LogDatabase, acknowledged: readonly string[]): Promise<void> {
  const { rows } = await database.owner.query<{ id: string }>('select id from log.events order by stream, revision');
  const stored = new Set(rows.map(({ id }) => id));
  if (rows.length !== acknowledged.length || !acknowledged.every((id) => stored.has(id)))
    throw new Error(`${acknowledged.length} events were acknowledged, ${rows.length} are stored`);
  const report = await verifyChain(database.owner);
  if (!report.intact) throw new Error(`the chain is broken at ${report.stream}, revision ${report.revision}`);
}
