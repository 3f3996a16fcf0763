import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { readArguments, type Asked } from './arguments';
import type { Bench, Figure } from './bench';
import { startDurablePostgres } from './durable-postgres';
import { figuresTable, isMissed } from './figures-table';
import { describeMachine } from './machine';

/** Each is loaded when it is its turn. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  append: async () => (await import('./append/append-bench.js')).appendBench,
  http: async () => (await import('./http/http-bench.js')).httpBench,
  latency: async () => (await import('./http/latency-bench.js')).latencyBench,
  rebuild: async () => (await import('./rebuild/rebuild-bench.js')).rebuildBench,
  tables: async () => (await import('./tables/tables-bench.js')).tablesBench,
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run({ preset, only, json, strict }: Asked): Promise<boolean> {
  const end = await startDurablePostgres();
  try {
    const machine = await describeMachine();
    const { cores, memoryGb, cpu, node, postgres, load } = machine;
    const on = `${cores} cores (${cpu}), ${memoryGb} GB, Node ${node}, PostgreSQL ${postgres}, load ${load} at the start`;
    say(`Bench ${preset}: ${on}`);
    const figures: Figure[] = [];
    for (const [name, load] of Object.entries(benches)) {
      if (only !== undefined && name !== only) continue;
      say(`\n${name}`);
      const bench = await load();
      figures.push(...(await bench(preset, (line) => say(`  ${line}`))));
    }
    const missed = figures.filter(isMissed).map(({ key }) => key);
    say(`\n${preset}, ${on}\n\n${figuresTable(figures)}\n`);
    say(missed.length > 0 ? `Missed: ${missed.join(', ')}` : 'Every bar was reached.');
    if (json !== undefined) {
      const byKey = Object.fromEntries(figures.map(({ key, value }) => [key, value]));
      const at = new Date().toISOString();
      writeFileSync(json, `${JSON.stringify({ machine, preset, at, figures: byKey, missed }, null, 2)}\n`);
    }
    return missed.length === 0 || !strict;
  } finally {
    await end();
  }
}

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2), Object.keys(benches));
  if (!(await run(asked))) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
