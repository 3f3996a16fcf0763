import { startSystem } from '../../setup/system';
import type { Bench } from '../bench';
import { quantile } from '../quantile';
import { caseLoad } from './case-load';
import { watchMemory } from './watch-memory';

const sizes = {
  quick: { cases: 400, seconds: 10, calmSeconds: 10 },
  full: { cases: 10_000, seconds: 600, calmSeconds: 60 },
};

/** Services recorded in open cases over HTTP: client, api, projector and PostgreSQL on this one machine. */
export const httpBench: Bench = async (preset, say) => {
  const { cases, seconds, calmSeconds } = sizes[preset];
  const system = await startSystem({ demo: false });
  try {
    const load = await caseLoad(system, cases);
    say(`${cases} cases are open`);
    await load.allAtOnce(150, 2_000); // compiled and cached by now
    const before = load.acknowledged.length;
    const memory = watchMemory(() => system.pids());
    const from = performance.now();
    const crowded = await load.allAtOnce(150, seconds * 1000);
    const perSecond = ((load.acknowledged.length - before) * 1000) / (performance.now() - from);
    const { first, last } = await memory.end();
    const calm = await load.atRate(100, calmSeconds * 1000);
    await load.check();
    say(`${load.acknowledged.length} actions acknowledged, each in the log once`);
    load.end();
    const ms = { unit: 'ms' };
    return [
      {
        key: 'httpActionsPerSecond',
        title: 'case actions, 150 connections',
        value: perSecond,
        unit: '/s',
        bar: { atLeast: 1_000 },
      },
      { key: 'httpP50Ms', title: 'half of them within', value: quantile(crowded, 0.5), ...ms },
      { key: 'httpP99Ms', title: '99 of 100 within', value: quantile(crowded, 0.99), ...ms, bar: { atMost: 300 } },
      { key: 'httpMemoryMb', title: 'memory of api and projector in the end', value: last, unit: 'MB' },
      {
        key: 'httpMemoryGrowth',
        title: 'over that of the first quarter',
        value: last / first,
        unit: '×',
        bar: preset === 'full' ? { atMost: 1.2 } : undefined,
      },
      { key: 'httpP50At100Ms', title: 'at 100/s, half within', value: quantile(calm, 0.5), ...ms, bar: { atMost: 20 } },
      { key: 'httpP99At100Ms', title: 'at 100/s, 99 of 100 within', value: quantile(calm, 0.99), ...ms },
    ];
  } finally {
    await system.stop();
  }
};
