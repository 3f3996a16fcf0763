import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createCluster } from './postgres.mjs';

/** Letters nobody confuses when reading a password aloud. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Opens DATA_DIR, or makes it where there is none yet: keys (0600), the mark demo or real, an empty cluster, a folder for roots.
 * A folder is fresh until its cluster stands complete, so a first start killed midway begins again.
 * Returns `{ mode, cluster, masterKeyFile, signingKeyFile, roots, databasePassword, demoPassword?, isDemoLoaded(), markDemoLoaded() }`;
 * throws one sentence when keys are missing or the folder is marked as the other kind.
 */
export function openWorkingFolder({ folder, demo, demoPassword, signingKeyFile }) {
  const cluster = join(folder, 'postgres');
  const keys = join(folder, 'keys');
  const masterKeyFile = join(keys, 'master.key');
  const databasePasswordFile = join(keys, 'database-password');
  const demoPasswordFile = join(keys, 'demo-password');
  const modeFile = join(folder, 'mode');
  const loadedFile = join(folder, 'demo-loaded');
  mkdirSync(keys, { recursive: true, mode: 0o700 });

  removeUnfinished(folder);
  if (!existsSync(cluster)) {
    const mode = demo === false ? 'real' : 'demo';
    for (const file of [masterKeyFile, databasePasswordFile, demoPasswordFile, modeFile, loadedFile])
      rmSync(file, { force: true });
    writeSecret(masterKeyFile, masterKey(mode));
    writeSecret(databasePasswordFile, randomBytes(24).toString('base64url'));
    if (mode === 'demo') writeSecret(demoPasswordFile, demoPassword ?? readablePassword());
    writeSecret(modeFile, mode);
    const unfinished = `${cluster}.unfinished-${process.pid}`;
    createCluster({ folder: unfinished, password: readFileSync(databasePasswordFile, 'utf8'), durable: true });
    renameSync(unfinished, cluster);
  }

  for (const file of [masterKeyFile, databasePasswordFile, modeFile])
    if (!existsSync(file))
      throw new Error(
        `${file} is missing, but the data folder holds data: put the file back. A new one is never made for old data.`,
      );
  const mode = readFileSync(modeFile, 'utf8').trim();
  if (mode !== 'demo' && mode !== 'real') throw new Error(`${modeFile} must say "demo" or "real".`);
  if (demo === true && mode === 'real')
    throw new Error(
      `${folder} is marked real for ever and cannot become a demo: give another DATA_DIR, or start without DEMO.`,
    );
  if (demo === false && mode === 'demo')
    throw new Error(
      `${folder} is marked demo for ever and cannot hold real cases: give another DATA_DIR, or start without DEMO=0.`,
    );

  const roots = join(folder, 'roots');
  return {
    mode,
    cluster,
    masterKeyFile,
    signingKeyFile: keptSigningKey(signingKeyFile ?? join(keys, 'signing.key'), roots),
    roots,
    databasePassword: readFileSync(databasePasswordFile, 'utf8').trim(),
    demoPassword: mode === 'demo' ? keptDemoPassword(demoPasswordFile, demoPassword) : undefined,
    isDemoLoaded: () => existsSync(loadedFile),
    markDemoLoaded: () => writeSecret(loadedFile, new Date().toISOString()),
  };
}

/** What a killed first start left; its initdb may still be writing there for a moment, so this is done as far as it goes. */
function removeUnfinished(folder) {
  for (const name of readdirSync(folder).filter((entry) => entry.includes('.unfinished-'))) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // the next start takes the rest
    }
  }
}

/** The demo accounts keep the password they were made with. */
function keptDemoPassword(file, asked) {
  if (!existsSync(file)) throw new Error(`${file} is missing: put it back, or begin with an empty DATA_DIR.`);
  const kept = readFileSync(file, 'utf8').trim();
  if (asked !== undefined && asked !== kept)
    throw new Error(
      'DEMO_PASSWORD is not the one the demo accounts of DATA_DIR were made with: unset it, or begin with an empty DATA_DIR.',
    );
  return kept;
}

/** Made once, also in a folder from before there were roots; never behind roots that another key has signed. */
function keptSigningKey(file, roots) {
  mkdirSync(roots, { recursive: true, mode: 0o700 });
  if (existsSync(file)) return file;
  if (readdirSync(roots).length > 0)
    throw new Error(
      `${file} is missing, but ${roots} holds roots signed with it: put the file back (when it is lost: docs/integrity.md).`,
    );
  writeSecret(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return file;
}

/** The form `libs/vault` reads: kind, current version, 32 bytes per version. */
function masterKey(kind) {
  return `${JSON.stringify({ kind, current: 1, versions: { 1: randomBytes(32).toString('base64') } }, null, 2)}\n`;
}

function readablePassword() {
  const word = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [word(), word(), word()].join('-');
}

function writeSecret(path, text) {
  const file = openSync(path, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
}
