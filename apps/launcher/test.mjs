import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { installWhenNeeded } from './install.mjs';

/** `npm test [-- jest arguments]`: installs and builds when needed, then runs jest; some tests start the built programs. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const inCi = ['1', 'true'].includes(process.env.CI ?? '');

try {
  await installWhenNeeded(root);
  await buildWhenStale(root);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (!findChromium())
  console.error(
    `Chromium is missing, so the browser tests ${inCi ? 'fail' : 'are skipped'}: on Debian run apt-get install chromium, elsewhere set CHROMIUM to its path.`,
  );
const jest = spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => jest.kill(signal));
jest.once('exit', (code) => process.exit(code ?? 1));
