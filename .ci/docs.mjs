import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhenNeeded } from '../apps/launcher/install.mjs';

/** `npm run docs`: writes docs/generated from the code; test/docs/generated.spec.ts makes the pages and later checks them. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
try {
  await installWhenNeeded(root);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const jest = spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), 'test/docs/generated'], {
  cwd: root,
  env: { ...process.env, WRITE_DOCS: '1' },
  stdio: 'inherit',
});
jest.once('exit', (code) => process.exit(code ?? 1));
