import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { signSettled, SigningRefused, type Signing } from '#proof';
import { deliverRoots, lastDelivered } from './deliver-roots';

/** What a signer tells. */
export interface SignerLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface SignerSettings extends Omit<Signing, 'query'> {
  /** The database, logged in as kujdes_signer. */
  readonly url: string;
  /** Where the roots leave the house to. */
  readonly folder: string | undefined;
  readonly everyMs: number;
  readonly signal: AbortSignal;
  readonly log: SignerLog;
}

const pauseMs = 1_000;
const mostAtOnce = 100;

/**
 * Signs until the signal aborts, on one connection after another: a lost one, or another signer at work, is waited for.
 * Throws SigningRefused when an operator must decide.
 */
export async function keepSigning(settings: SignerSettings): Promise<void> {
  const { url, signal, log } = settings;
  while (!signal.aborted) {
    const client = new Client({ connectionString: url, application_name: 'kujdes signer', keepAlive: true });
    client.on('error', () => undefined); // the next query on it fails, and says so
    try {
      await client.connect();
      if (await isAlone(client)) await signOn(client, settings);
    } catch (error) {
      if (error instanceof SigningRefused) throw error;
      log.error({ reason: reasonOf(error) }, 'not signed');
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

/** One signer at a time: the session that holds the lock, which is the one that inserts. The table would refuse a second. */
async function isAlone(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>(
    `select pg_try_advisory_lock(hashtext('kujdes signer')) as alone`,
  );
  return rows[0]?.alone === true;
}

async function signOn(client: Client, settings: SignerSettings): Promise<void> {
  const { folder, signal, log, everyMs } = settings;
  let delivered: number | undefined;
  // Behind roots the database has lost, nothing may be signed: the folder is read once before anything is.
  let compared = folder === undefined;
  log.info({}, 'signing');
  while (!signal.aborted) {
    if (folder !== undefined) delivered ??= await outside(log, () => lastDelivered(client, folder));
    compared ||= delivered !== undefined;
    const isBehind = compared && (await signSome(client, settings));
    const after = delivered;
    if (folder !== undefined && after !== undefined)
      delivered = await outside(log, () => deliverRoots(client, folder, after));
    if (!isBehind) await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** True when there is more to sign at once: the log may grow all the time, and its roots leave all the same. */
async function signSome(query: Client, settings: SignerSettings): Promise<boolean> {
  for (let made = 0; made < mostAtOnce && !settings.signal.aborted; made += 1) {
    const signed = await signSettled({ ...settings, query });
    if (!signed) return false;
    const { number, through, count } = signed.root;
    settings.log.info({ root: number, through, count }, 'signed');
    if (count < settings.most) return false;
  }
  return true;
}

/** A folder that cannot be reached stops no signing: undefined, and how far it came is read from it again later. */
async function outside(log: SignerLog, work: () => Promise<number>): Promise<number | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SigningRefused) throw error;
    log.error({ reason: reasonOf(error) }, 'roots not delivered');
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? 'unknown';
}
