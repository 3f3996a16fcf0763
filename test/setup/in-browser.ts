import { chromium, type Browser } from 'playwright-core';

/** Works headless as root in a container, and keeps quiet on the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Chromium's path as the run's setup found it; unset means: none on this machine. */
const path = process.env['CHROMIUM'];
const inCi = ['1', 'true'].includes(process.env['CI'] ?? '');

/** A `describe` for browser tests: skipped by name where Chromium is missing, failing so in CI. */
export const describeInBrowser = (name: string, tests: () => void): void =>
  path || inCi ? describe(name, tests) : describe.skip(`${name}: not run, Chromium is missing`, tests);

/** A headless Chromium; the caller closes it. */
export function openBrowser(): Promise<Browser> {
  if (!path)
    throw new Error('Chromium is missing: on Debian run apt-get install chromium, elsewhere set CHROMIUM to its path.');
  return chromium.launch({ executablePath: path, args: FLAGS });
}
