import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresFolder, unprivileged } from './postgres-binary.mjs';
import { isAlive, commandLine } from './processes.mjs';

/** Albanian order for names; C for everything the library prints. */
const CLUSTER = ['--locale-provider=icu', '--icu-locale=sq-XK', '--locale=C', '--encoding=UTF8', '--data-checksums'];
const START_MS = 60_000;
/** A failing statement names values in its message, its detail and its text: none of the three is written down. */
const NO_VALUES_IN_THE_LOG = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
};

/** Makes an empty cluster in `folder` (must not exist). With `password` its superuser `postgres` needs it, else local trust. */
export function createCluster({ folder, password, durable }) {
  const native = postgresFolder();
  const { wrap, spawnAs } = unprivileged();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secret = join(folder, '..', 'initdb-password');
  const args = ['-D', folder, '-U', 'postgres', ...CLUSTER, ...(durable ? [] : ['--no-sync'])];
  if (password) writeFileSync(secret, password, { mode: 0o600 });
  handOver(spawnAs, password ? [folder, secret] : [folder]);
  args.push(...(password ? ['--auth=scram-sha-256', `--pwfile=${secret}`] : ['--auth=trust']));
  const [command, all] = wrap(join(native, 'bin', 'initdb'), args);
  const made = spawnSync(command, all, { encoding: 'utf8', ...spawnAs });
  rmSync(secret, { force: true });
  if (made.status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not create its folder: ${lastLines(made.stderr || made.error?.message || '')}`);
}

/** Where root must become nobody (no user namespaces), the cluster becomes that user's and its parent passable. */
function handOver({ uid, gid }, paths) {
  if (uid === undefined) return;
  const give = (path) => {
    chownSync(path, uid, gid);
    if (statSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name));
  };
  for (const path of paths) {
    chmodSync(dirname(path), statSync(dirname(path)).mode | 0o011);
    give(path);
  }
}

/**
 * Starts the cluster in `folder`, or takes over the server that still runs there (its node process was killed).
 * Returns `{ port, pid, reused, exited, stop(), abandon(), kill() }`; throws one sentence saying why it failed.
 */
export async function startPostgres({ folder, durable, port, settings = {} }) {
  const until = Date.now() + START_MS;
  for (;;) {
    const running = await runningServer(folder, until);
    if (running) return running;
    const started = await tryStart({ folder, durable, port: port ?? (await freePort()), settings });
    if (started.server) return started.server;
    // After a kill -9 the old backends hold the shared memory for some moments.
    if (Date.now() > until || !/shared memory|lock file|Address already in use/i.test(started.why)) {
      throw new Error(`PostgreSQL did not start: ${started.why}`);
    }
    await sleep(300);
  }
}

async function tryStart({ folder, durable, port, settings }) {
  const native = postgresFolder();
  const { wrap, spawnAs } = unprivileged();
  const options = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...NO_VALUES_IN_THE_LOG,
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
    ...settings,
  };
  const args = ['-D', folder, ...Object.entries(options).flatMap(([key, value]) => ['-c', `${key}=${value}`])];
  const [command, all] = wrap(join(native, 'bin', 'postgres'), args);
  const logFile = `${folder}.log`;
  handOver(spawnAs, [folder]);
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(command, all, { detached: true, stdio: ['ignore', log, log], ...spawnAs });
  closeSync(log);
  child.unref();
  let ended = false;
  const exited = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  }).then(() => {
    ended = true;
  });
  const until = Date.now() + START_MS;
  while (!ended) {
    const file = postmasterFile(folder);
    if (file?.pid === child.pid && file.ready) return { server: server(file, false, exited) };
    if (Date.now() > until) {
      child.kill('SIGQUIT');
      return { why: `not ready after ${START_MS / 1000} seconds. ${lastLines(readFileSync(logFile, 'utf8'))}` };
    }
    await sleep(15);
  }
  return { why: lastLines(readFileSync(logFile, 'utf8')) || 'it ended at once without a word' };
}

/** The server another start left behind in this folder, when it is alive and answers. */
async function runningServer(folder, until) {
  for (;;) {
    const file = postmasterFile(folder);
    if (!file) return undefined;
    if (!isAlive(file.pid)) return undefined;
    if (!commandLine(file.pid).includes('postgres')) {
      rmSync(join(folder, 'postmaster.pid'), { force: true }); // the number was given to somebody else since
      return undefined;
    }
    if (file.ready) return server(file, true, whenGone(file.pid));
    if (Date.now() > until)
      throw new Error(`A PostgreSQL (process ${file.pid}) holds the data folder and does not become ready.`);
    await sleep(100);
  }
}

function server({ pid, port }, reused, exited) {
  const kill = (signal) => {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  const stop = async () => {
    kill('SIGINT'); // fast shutdown: sessions are ended, the log is written out
    if (!(await within(exited, 20_000))) await abandon();
  };
  const abandon = async () => {
    kill('SIGQUIT'); // at once, also its sessions; the next start recovers
    if (!(await within(exited, 5_000))) kill('SIGKILL');
  };
  return { pid, port, reused, exited, stop, abandon, kill: () => kill('SIGKILL') };
}

async function within(promise, ms) {
  const stopped = new AbortController();
  const late = sleep(ms, false, { signal: stopped.signal }).catch(() => false);
  const done = await Promise.race([promise.then(() => true), late]);
  stopped.abort();
  return done;
}

async function whenGone(pid) {
  while (isAlive(pid)) await sleep(100, undefined, { ref: false });
}

/** postmaster.pid: 1 process, 2 folder, 4 port, 8 status. */
function postmasterFile(folder) {
  const path = join(folder, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  let lines;
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** A port nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function lastLines(text) {
  return text.trim().split('\n').slice(-4).join(' | ');
}
