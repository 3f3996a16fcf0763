import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './processes.mjs';

/** Runs `npm ci` when node_modules is not what the lock file says; throws one sentence when it fails. */
export async function installWhenNeeded(root) {
  if (isInstalled(root)) return;
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(
      'node_modules is a link and not what the lock file says; npm ci would empty the folder it points to. Install there yourself.',
    );
  console.log('Installing (npm ci) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const [command, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  if (!(await runTool(command, all, root)))
    throw new Error('npm ci failed (see above): check the network and the npm registry, then start again.');
}

/** npm writes node_modules/.package-lock.json as the last step of an install: compare it with the lock file. */
export function isInstalled(root) {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  const paths = Object.keys(wanted).filter((path) => path !== '');
  return (
    paths.every((path) => {
      const there = installed[path];
      if (!there)
        return wanted[path].optional === true || wanted[path].devOptional === true || wanted[path].peer === true;
      return there.version === wanted[path].version;
    }) && Object.keys(installed).every((path) => path in wanted)
  );
}

function packagesOf(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
