import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
const STEADY_MS = 30_000;
const TRIES_AT_START = 5;
const LOG_BYTES = 10_000_000;
const preload = new URL('end-with-launcher.mjs', import.meta.url).href;

/** Runs one command of ours to its end; throws with its last words when it fails. */
export async function runOnce({ name, script, args, env, root, logs }) {
  const child = launch({ name, script, args, env, root, logs });
  const code = await ended(child);
  if (code !== 0) throw new Error(`${name} failed: ${lastWords(logs, name)}`);
}

/**
 * Keeps a process running: a dead one is started again with back-off. One that never stays up is given up through
 * `onGiveUp(reason)`; without that it is tried for ever.
 * Returns `{ pid(), stop() }`.
 */
export function keepRunning({ name, script, args = [], env, root, logs, onGiveUp, onChange }) {
  let child;
  let stopping = false;
  let steady = false;
  void (async () => {
    for (let failures = 0; !stopping;) {
      const since = Date.now();
      child = launch({ name, script, args, env, root, logs });
      onChange?.();
      const code = await ended(child);
      if (stopping) return;
      if (Date.now() - since > STEADY_MS) {
        steady = true;
        failures = 0;
      }
      failures += 1;
      if (onGiveUp && !steady && failures >= TRIES_AT_START)
        return onGiveUp(`${name} does not start: ${lastWords(logs, name)}`);
      const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
      console.error(`${name} ended (${code}); started again in ${pause / 1000} s. Its log: ${logFile(logs, name)}`);
      await sleep(pause);
    }
  })();
  return {
    pid: () => (child?.exitCode === null && child.signalCode === null ? child.pid : undefined),
    stop: async () => {
      stopping = true;
      await endProcess(child);
    },
  };
}

/** Detached, so that only the launcher hears Ctrl-C and ends its children in order. */
function launch({ name, script, args, env, root, logs }) {
  const log = openLog(logs, name);
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', preload, script, ...args], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  return child;
}

function ended(child) {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal));
    child.once('error', (error) => resolve(error.message));
  });
}

async function endProcess(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = ended(child);
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(hard);
}

function openLog(logs, name) {
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const path = logFile(logs, name);
  if (existsSync(path) && statSync(path).size > LOG_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function logFile(logs, name) {
  return join(logs, `${name}.log`);
}

function lastWords(logs, name) {
  const lines = readFileSync(logFile(logs, name), 'utf8').trim().split('\n');
  return `${lines.slice(-5).join('\n  ')}\n  (${logFile(logs, name)})`;
}
