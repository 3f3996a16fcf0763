import type { Preset } from '../bench';
import { benchDatabase, type BenchDatabase } from './bench-house';
import { caseTemplates, type CaseTemplate } from './case-templates';
import { inventLog } from './invented-log';
import type { World } from './invented-world';

/** A log of a size, in a database of its own whose tables may be filled already. */
export interface BenchLog {
  readonly name: '100k' | '1m' | '10m';
  readonly world: World;
  readonly house: BenchDatabase;
}

const sizes = { '100k': 12_600, '1m': 126_000, '10m': 1_335_000 } as const;
const casesOfPersons = 1.2;
const eventsOfCase = 8;

export const sizesOf = (preset: Preset): readonly BenchLog['name'][] =>
  preset === 'full' ? ['100k', '1m', '10m'] : ['100k', '1m'];

let templates: Promise<CaseTemplate[]> | undefined;
const kept = new Map<string, BenchLog>();

/** Invents the log of a size, or gives the one that was kept by an earlier bench of the same run. */
export async function benchLog(name: BenchLog['name'], say: (line: string) => void): Promise<BenchLog> {
  const known = kept.get(name);
  if (known) return known;
  templates ??= demoTemplates(say);
  // One after the other: migrations change roles, which belong to the cluster.
  const models = await templates;
  const house = await benchDatabase();
  const persons = Math.round(sizes[name] / casesOfPersons);
  const world = await inventLog(house, models, { cases: sizes[name], persons }, say);
  const log = { name, world, house };
  kept.set(name, log);
  return log;
}

/** What no other bench needs is dropped: the largest stays for the tables. */
export async function dropLog({ name, house }: BenchLog): Promise<void> {
  kept.delete(name);
  await house.drop();
}

async function demoTemplates(say: (line: string) => void): Promise<CaseTemplate[]> {
  say('the demo is recorded, whose cases the invented ones are modelled on');
  const demo = await benchDatabase({ demo: true });
  try {
    return await caseTemplates(demo.store, eventsOfCase);
  } finally {
    await demo.drop();
  }
}
