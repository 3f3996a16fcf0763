import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../../apps/launcher/chromium.mjs';

/** One PostgreSQL for the whole run: its address reaches the workers as TEST_DATABASE_URL, the browser as CHROMIUM. */
export default async function globalSetup() {
  const cluster = fork(fileURLToPath(new URL('cluster.mjs', import.meta.url)), { detached: true, execArgv: [] });
  const { url, error } = await new Promise((resolve) => {
    cluster.once('message', resolve);
    cluster.once('exit', (code) => resolve({ error: `the test database ended with code ${code}` }));
  });
  if (error) throw new Error(`The tests need their own PostgreSQL: ${error}`);
  cluster.unref();
  cluster.channel.unref();
  process.env.TEST_DATABASE_URL = url;
  const chromium = findChromium();
  if (chromium) process.env.CHROMIUM = chromium;
  globalThis.testCluster = cluster;
}
