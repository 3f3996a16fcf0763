import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from './processes.mjs';

const BUILT_FROM = ['apps', 'libs', 'package.json', 'package-lock.json', '.swcrc', 'tsconfig.json'];
const SERVER = ['apps/api', 'apps/projector', 'apps/signer', 'apps/admin', 'libs'];

/** Compiles the server parts with swc and the web app with vite, notes from which sources, and puts the whole in place of dist/. */
export async function build(root) {
  const next = join(root, `dist.${process.pid}`);
  const last = `${next}.last`;
  try {
    const sources = hashOf(root);
    const outside = ['**/*.spec.ts', '**/test/**', '**/testing/**'].join(',');
    await run(root, '@swc/cli/bin/swc.js', [...SERVER, '-d', next, '--copy-files', '--ignore', outside, '--quiet']);
    if (existsSync(join(root, 'apps/web/index.html')))
      await run(root, 'vite/bin/vite.js', [
        'build',
        'apps/web',
        '--outDir',
        join(next, 'apps/web'),
        '--logLevel',
        'warn',
      ]);
    mkdirSync(next, { recursive: true });
    writeFileSync(join(next, '.built-from'), sources);
    // A running server keeps what it has loaded; one started in between finds the old or the new whole.
    if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), last);
    renameSync(next, join(root, 'dist'));
  } finally {
    for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds unless dist/ was built from exactly these sources. */
export async function buildWhenStale(root) {
  const stamp = join(root, 'dist', '.built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(root)) return;
  console.log('Building …');
  await build(root);
}

async function run(root, script, args) {
  if (await runTool(process.execPath, [join(root, 'node_modules', script), ...args], root)) return;
  throw new Error(`The build failed (${script.split('/')[0]} ${args[0]}, see above).`);
}

function hashOf(root) {
  const hash = createHash('sha256');
  const add = (path) => {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(root, path)));
  };
  const walk = (path) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(inside);
      else if (!entry.name.endsWith('.spec.ts')) add(inside);
    }
  };
  for (const path of BUILT_FROM) {
    if (!existsSync(join(root, path))) continue;
    if (path.includes('.')) add(path);
    else walk(path);
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build(fileURLToPath(new URL('../..', import.meta.url)));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
