import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventStoreMigrations, postgresEventStore, verifyChain, type ChainReport, type EventStore } from '#event-store';
import { proofMigrations, readSigningKey, signSettled, verifyRoots, type RootsReport, type SigningKey } from '#proof';
import { masterKeyFromFile } from '#vault';
import { verify } from '../../apps/admin/src/verify';
import { deliverRoots } from '../../apps/signer/src/deliver-roots';

/** A key file as an operator makes it; 0600 unless told otherwise. */
export function makeKeyFile(path: string, mode = 0o600): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode });
  return path;
}

export interface Signs {
  most?: number;
  key?: SigningKey;
  nextKey?: SigningKey;
}

/** A log with a signer beside it, and a folder that nobody who tampers can reach. */
export interface ProofHouse {
  readonly log: EventStore;
  readonly signerUrl: string;
  readonly key: SigningKey;
  readonly keyFile: string;
  /** Where roots leave to. */
  readonly folder: string;
  /** For whatever else a test keeps. */
  readonly scratch: string;
  /** Signs everything settled, eight events a root unless told otherwise, and delivers it. */
  sign(options?: Signs): Promise<void>;
  /** Ends every connection. */
  close(): Promise<void>;
  /** Removes what is on the disk. */
  clear(): void;
}

/** Makes an empty database a test's log with roots, and opens it. */
export async function proofHouse(url: string): Promise<ProofHouse> {
  await asOwner(url, async (owner) => {
    await owner.query(`select set_config('kujdes.mode', 'test', false)`);
    for (const Migration of [...eventStoreMigrations, ...proofMigrations]) await new Migration().up(owner);
  });
  const scratch = mkdtempSync(join(tmpdir(), 'kujdes-proof-'));
  const folder = join(scratch, 'roots');
  mkdirSync(folder);
  const keyFile = makeKeyFile(join(scratch, 'signing.key'));
  const key = await readSigningKey('SIGNING_KEY_FILE', keyFile);
  const as = (role: string): string => {
    const login = new URL(url);
    login.username = role;
    return login.href;
  };
  const signerUrl = as('kujdes_signer');
  const log = postgresEventStore({ url: as('kujdes_writer'), readUrl: as('kujdes_app') });
  let delivered = 0;
  return {
    ...{ log, key, keyFile, folder, scratch, signerUrl },
    async sign(options = {}) {
      await asOwner(signerUrl, async (signer) => {
        const store = postgresEventStore({ url: signerUrl, poolSize: 1 });
        const signing = { store, query: signer, key, most: 8, now: () => new Date(), ...options };
        while (await signSettled(signing));
        delivered = await deliverRoots(signer, folder, delivered);
        await store.close();
      });
    },
    close: () => log.close(),
    clear: () => rmSync(scratch, { recursive: true }),
  };
}

/** Works on one connection of this address. */
export async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What the chains say of this database. */
export const chainsOf = (url: string): Promise<ChainReport> => asOwner(url, verifyChain);

/** What the roots say of this database, with the folder or without. */
export const rootsOf = (url: string, outside?: string): Promise<RootsReport> =>
  asOwner(url, async (query) => {
    const store = postgresEventStore({ url, poolSize: 1 });
    try {
      return await verifyRoots({ store, query, outside });
    } finally {
      await store.close();
    }
  });

/** The operator's command on this database: everything it says, its last line, and whether it ends well. */
export async function verifyCommand(url: string, ...args: string[]) {
  const lines: string[] = [];
  const said = jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  let isFine = true;
  try {
    await verify({ databaseUrl: url, key: masterKeyFromFile('not needed'), mode: 'real' }, args);
  } catch (error) {
    isFine = false;
    lines.push((error as Error).message);
  } finally {
    said.mockRestore();
  }
  return { isFine, words: lines.join('\n'), last: lines.at(-1) };
}
