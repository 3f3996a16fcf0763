import { availableParallelism } from 'node:os';
import { verifyChain } from '#event-store';
import { rebuild } from '../../../apps/projector/src/rebuild';
import type { Rebuilt } from '../../../apps/projector/src/rebuild-settings';
import { fillInProcesses } from '../../../apps/projector/src/rebuild-processes';
import { watchRebuild } from '../../../apps/projector/src/watch-rebuild';
import type { Bench, Figure } from '../bench';
import { benchLog, dropLog, sizesOf, type BenchLog } from './bench-logs';
import { checkCounts } from './check-counts';
import { fillLive } from './fill-live';
import { readMeanwhile } from './read-meanwhile';

const workers = availableParallelism();
const barEventsPerSecond = 60_000;

interface Measured {
  readonly rebuilt: Rebuilt;
  /** Without the comparing. */
  readonly seconds: number;
  readonly perSecond: number;
  readonly peakMb: readonly number[];
  readonly readsP95Ms: number;
}

/**
 * Rebuilds logs of growing size while readers ask, and compares. The smallest is filled by the live projector first: no
 * row may differ. Larger ones are filled by a rebuild from nothing, and rebuilt again beside it.
 */
export const rebuildBench: Bench = async (preset, say) => {
  const figures: Figure[] = [];
  const names = sizesOf(preset);
  for (const name of names) {
    const log = await benchLog(name, say);
    const { house, world } = log;
    if (name === '100k') {
      const chain = await verifyChain(house.owner);
      if (!chain.intact) throw new Error('the invented log is not intact');
      await fillLive(house, say);
    } else {
      const first = await measured(log, 'first', say);
      say(`${name} filled from nothing at ${Math.round(first.perSecond)} events/s`);
    }
    const again = await measured(log, 'when-equal', say);
    if (again.rebuilt.differences.length > 0 || !again.rebuilt.switched)
      throw new Error(`a rebuild differs: ${JSON.stringify(again.rebuilt.differences)}`);
    if (name === '100k') await checkCounts(house, world);
    figures.push({
      key: `rebuildEventsPerSecond${name}`,
      title: `rebuild of ${world.events} events, reads served meanwhile`,
      value: Math.round(again.perSecond),
      unit: 'events/s',
    });
    if (name === names.at(-1)) figures.push(...largestFigures(again));
    else await dropLog(log);
  }
  return figures;
};

function largestFigures({ rebuilt, seconds, perSecond, peakMb, readsP95Ms }: Measured): Figure[] {
  const all = peakMb.reduce((sum, mb) => sum + mb, 0);
  return [
    {
      key: 'rebuildEventsPerSecond',
      title: 'rebuild of the largest log',
      value: Math.round(perSecond),
      unit: 'events/s',
      bar: { atLeast: barEventsPerSecond },
    },
    { key: 'rebuildSeconds', title: 'the same in seconds, without comparing', value: round(seconds), unit: 's' },
    {
      key: 'rebuildFillSeconds',
      title: 'of these folding and filling',
      value: round(rebuilt.seconds.filling),
      unit: 's',
    },
    { key: 'rebuildIndexSeconds', title: 'of these making indexes', value: round(rebuilt.seconds.indexing), unit: 's' },
    { key: 'rebuildPeakMb', title: 'most memory of a worker', value: Math.round(Math.max(...peakMb)), unit: 'MB' },
    {
      key: 'rebuildPeakMbAll',
      title: `most memory of all ${peakMb.length} workers`,
      value: Math.round(all),
      unit: 'MB',
    },
    {
      key: 'compareSeconds',
      title: 'comparing both sets row by row',
      value: round(rebuilt.seconds.comparing),
      unit: 's',
    },
    {
      key: 'readsDuringRebuildP95Ms',
      title: 'page of a case list read meanwhile, p95',
      value: round(readsP95Ms),
      unit: 'ms',
    },
  ];
}

const round = (value: number): number => Math.round(value * 10) / 10;

async function measured(
  { house, world }: BenchLog,
  switchIn: 'first' | 'when-equal',
  say: (line: string) => void,
): Promise<Measured> {
  const database = await house.as('kujdes_projector', 5);
  let peakMb: readonly number[] = [];
  const endWatching = watchRebuild(database, say);
  const readers = await readMeanwhile(house);
  const began = performance.now();
  const rebuilt = await rebuild({
    database,
    sources: house,
    switchIn,
    say,
    fill: async (run) => {
      peakMb = await fillInProcesses(run, workers, house.env);
    },
  });
  const seconds = (performance.now() - began) / 1000 - rebuilt.seconds.comparing;
  endWatching();
  return { rebuilt, seconds, perSecond: world.events / seconds, peakMb, readsP95Ms: await readers.end() };
}
