import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhenNeeded } from '../apps/launcher/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything a change must pass before it is shared: what it is called, the script, its arguments. */
const steps = [
  [
    'unit tests',
    'node_modules/jest/bin/jest.js',
    'libs/access libs/casework libs/indicators libs/people libs/perform libs/proof libs/sql libs/vocabulary apps/web test/architecture test/docs --silent --runInBand --reporters summary',
  ],
  ['lint', 'node_modules/eslint/bin/eslint.js', '. --max-warnings 0'],
  ['types', 'node_modules/typescript/bin/tsc', '--noEmit -p .'],
  ['types of the web app', 'node_modules/typescript/bin/tsc', '--noEmit -p apps/web'],
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check . --log-level warn'],
  [
    'boundaries',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config .dependency-cruiser.cjs apps libs test',
  ],
  ['dead code', '.ci/dead-code.mjs', ''],
];

async function runStep([name, script, args]) {
  const since = Date.now();
  const child = spawn(process.execPath, [join(root, script), ...args.split(' ').filter(Boolean)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)${code === 0 ? '' : `\n${words}`}`);
  return code === 0 ? [] : [name];
}

try {
  await installWhenNeeded(root);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const waiting = existsSync(join(root, 'apps/web/tsconfig.json'))
  ? steps
  : steps.filter(([name]) => !name.includes('web'));
const failed = [];
// Two at a time: a small machine has two cores.
const worker = async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) failed.push(...(await runStep(step)));
};
await Promise.all([worker(), worker()]);
console.log(failed.length === 0 ? 'Everything is in order.' : `Not in order: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
