import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive } from './processes.mjs';

/**
 * One launcher per data folder. Ends what a killed launcher left running (api, projector and signer).
 * Returns `{ note(pids), release() }`; throws when another launcher is alive there.
 */
export async function lockFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'launcher.json');
  const before = readNote(file);
  if (before && before.launcher !== process.pid && isOurs(before.launcher, 'start.mjs'))
    throw new Error(
      `Kujdes already runs on ${folder} (process ${before.launcher}): stop it, or give another DATA_DIR.`,
    );
  for (const pid of before?.children ?? []) await endLeftover(pid);
  const note = (children) => {
    writeFileSync(`${file}.next`, JSON.stringify({ launcher: process.pid, children }), { mode: 0o600 });
    renameSync(`${file}.next`, file);
  };
  note([]);
  return { note, release: () => rmSync(file, { force: true }) };
}

function readNote(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isOurs(pid, script) {
  return Number.isInteger(pid) && isAlive(pid) && commandLine(pid).includes(script);
}

async function endLeftover(pid) {
  for (const [signal, patience] of [
    ['SIGTERM', 9_000],
    ['SIGKILL', 3_000],
  ]) {
    const until = Date.now() + patience;
    if (!isOurs(pid, 'dist/apps/')) return;
    process.kill(pid, signal);
    while (isOurs(pid, 'dist/apps/') && Date.now() < until) await sleep(50);
  }
}
