import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build.mjs';
import { keepRunning, runOnce } from './children.mjs';
import { openWorkingFolder } from './working-folder.mjs';
import { installWhenNeeded } from './install.mjs';
import { lockFolder } from './lock.mjs';
import { startPostgres } from './postgres.mjs';
import { endTools } from './processes.mjs';
import { readSettings } from './settings.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
// One line per centre, without the colleagues; compared with the demo's own list in test/launcher.
const EVERYWHERE = ['caseworker', 'supervisor', 'director', 'analyst'];
const DEMO_ACCOUNTS = [
  EVERYWHERE.map((name) => `${name}@mitrovica`),
  [...EVERYWHERE, 'benefits'].map((name) => `${name}@gjilan`),
  [...EVERYWHERE, 'benefits', 'partner'].map((name) => `${name}@peje`),
  ['admin'],
];

/** What must be undone at the end, in reverse order. */
const undo = [];
let ending;

function end(code, reason) {
  ending ??= (async () => {
    if (reason) console.error(reason);
    for (const step of undo.reverse()) await step();
    process.exit(code);
  })();
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (!ending) console.log('Stopping …');
    void end(0);
  });

async function start() {
  const { settings, problems } = readSettings(process.env, process.versions.node);
  if (problems.length > 0) return end(1, problems.join('\n'));

  const lock = await lockFolder(settings.folder);
  undo.push(() => lock.release());
  await portMustBeFree(settings);

  undo.push(endTools);
  await installWhenNeeded(root);
  await buildWhenStale(root);
  if (ending) return;

  const logs = join(settings.folder, 'logs');
  const place = settings.ownDatabase ? onGivenDatabase(settings) : await onEmbeddedDatabase(settings);
  const { NODE_OPTIONS: _, ...outside } = process.env;
  const env = {
    NODE_ENV: 'production',
    ...outside,
    PORT: String(settings.port),
    HOST: settings.host,
    DATA_DIR: settings.folder,
    KUJDES_MODE: place.mode,
    ...place.env,
  };
  const part = (name, args) => ({ name, script: `dist/apps/${name}/src/main.js`, args, env, root, logs });

  if (ending) return;
  await runOnce({ ...part('admin', ['migrate']) });

  const running = [];
  const onChange = () => lock.note(running.map((child) => child.pid()).filter(Boolean));
  const onGiveUp = (reason) => void end(1, reason);
  for (const name of ['projector', 'api', ...(settings.signs ? ['signer'] : [])]) {
    if (ending) return;
    // People work on while nothing is signed; why is in its log, and verify says it.
    const giveUp = name === 'signer' ? {} : { onGiveUp };
    const child = keepRunning({ ...withMetricsPort(part(name), settings), ...giveUp, onChange });
    running.push(child);
    undo.push(() => child.stop());
    onChange();
  }

  if (place.mode === 'demo' && !place.isDemoLoaded()) {
    console.log('Loading the demo …');
    await runOnce({ ...part('admin', ['demo']) });
    place.markDemoLoaded();
  }
  await untilReady(settings);
  greet(settings, place);
}

/** Two processes cannot share a port: the api has METRICS_PORT, the projector the next one. */
function withMetricsPort(part, { metricsPort }) {
  if (metricsPort === undefined) return part;
  const port = part.name === 'projector' ? metricsPort + 1 : metricsPort;
  return { ...part, env: { ...part.env, METRICS_PORT: String(port) } };
}

function onGivenDatabase({ databaseUrl, signs }) {
  if (!signs) console.log('SIGNING_KEY_FILE is not set: nothing is signed here (docs/integrity.md).');
  return { mode: 'real', env: databaseUrl ? { DATABASE_URL: databaseUrl } : {} };
}

async function onEmbeddedDatabase(settings) {
  const data = openWorkingFolder(settings);
  const launch = (port) =>
    startPostgres({ folder: data.cluster, durable: true, port, settings: { random_page_cost: '1.1' } });
  let server = await launch();
  let stopping = false;
  undo.push(async () => {
    stopping = true;
    await server.stop();
  });
  void (async () => {
    while (!stopping) {
      await server.exited;
      if (stopping) return;
      console.error('PostgreSQL ended; starting it again.');
      // A full disk is emptied some day: until then it is tried again, and what was acknowledged is safe.
      for (let pause = 1_000; ; pause = Math.min(pause * 2, 30_000)) {
        const again = await launch(server.port).catch((error) => error);
        if (!(again instanceof Error)) {
          server = again;
          break;
        }
        if (stopping) return;
        if (!existsSync(data.cluster)) return end(1, again.message);
        console.error(`${again.message}\nTried again in ${pause / 1_000} s.`);
        await sleep(pause);
      }
      if (stopping) await server.stop();
    }
  })();
  return {
    mode: data.mode,
    demoPassword: data.demoPassword,
    isDemoLoaded: data.isDemoLoaded,
    markDemoLoaded: data.markDemoLoaded,
    env: {
      DATABASE_URL: `postgres://postgres:${data.databasePassword}@127.0.0.1:${server.port}/postgres`,
      MASTER_KEY_FILE: data.masterKeyFile,
      SIGNING_KEY_FILE: data.signingKeyFile,
      ROOTS_DIR: settings.roots ?? data.roots,
      ...(data.demoPassword === undefined ? {} : { DEMO_PASSWORD: data.demoPassword }),
    },
  };
}

/** Asked before anything starts: a taken port is the commonest reason for a start that never becomes ready. */
async function portMustBeFree({ port, host }) {
  const code = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)));
  });
  if (code === 'EADDRINUSE')
    throw new Error(`PORT ${port} on ${host} is taken by another program: stop it, or give another PORT.`);
  if (code === 'EACCES') throw new Error(`PORT ${port} may not be opened by this user: give a PORT above 1023.`);
  if (code) throw new Error(`HOST ${host} cannot be opened here (${code}): give an address of this machine.`);
}

async function untilReady(settings) {
  const url = `${address(settings)}/health/ready`;
  for (let tries = 1; !ending; tries += 1) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.ok) return;
    if (tries % 300 === 0)
      console.log(`Still waiting for ${url}: ${answer ? await answer.text().catch(() => '') : 'no answer yet'}`);
    await sleep(100);
  }
}

function address({ host, port }) {
  const named = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  return `http://${named}:${port}`;
}

function greet(settings, { mode, demoPassword }) {
  if (ending) return;
  console.log(`\nKujdes is ready: ${address(settings)}`);
  if (mode !== 'demo') return;
  console.log('DEMO: invented people only. Sign in with the password below as one of');
  for (const accounts of DEMO_ACCOUNTS) console.log(`  ${accounts.join(', ')}`);
  console.log(`Password: ${demoPassword}\n`);
}

try {
  await start();
} catch (error) {
  await end(1, error.message);
}
