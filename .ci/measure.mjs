import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from '../apps/launcher/build.mjs';
import { installWhenNeeded } from '../apps/launcher/install.mjs';
import { runTool } from '../apps/launcher/processes.mjs';

/** `npm run bench` and `npm run torture`: installs and builds when needed, compiles test/ beside it, runs test/<name>/main.ts. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...args] = process.argv.slice(2);
const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
const withTests = ['test', 'apps/api', 'apps/projector', 'apps/admin', 'libs', '-d', 'dist', '--copy-files', '--quiet'];

try {
  await installWhenNeeded(root);
  await buildWhenStale(root);
  if (!(await runTool(process.execPath, [swc, ...withTests], root))) throw new Error('test/ does not compile.');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const script = ['--enable-source-maps', join(root, 'dist/test', name, 'main.js'), ...args];
const child = spawn(process.execPath, script, { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
