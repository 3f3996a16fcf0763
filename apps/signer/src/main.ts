import { Client } from 'pg';
import pino from 'pino';
import { openLog, type EventStore } from '#event-store';
import { readSigningKey } from '#proof';
import { readEnvironment } from './environment';
import { keepSigning } from './keep-signing';

const mostPerRoot = 1_000;

/** Signs what the log settles until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const { url, kurrentdbUrl, keyFile, nextKeyFile, folder, everyMs } = await readEnvironment(process.env);
  const key = await readSigningKey('SIGNING_KEY_FILE', keyFile);
  const nextKey = nextKeyFile === undefined ? undefined : await readSigningKey('SIGNING_KEY_NEXT_FILE', nextKeyFile);
  const log = pino({ name: 'signer', base: undefined });
  const ending = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort());

  const store = await open(url, kurrentdbUrl);
  const now = () => new Date();
  log.info({ key: key.name, everyMs, leaving: folder !== undefined }, 'started');
  try {
    await keepSigning({
      url,
      store,
      key,
      nextKey,
      now,
      most: mostPerRoot,
      folder,
      everyMs,
      signal: ending.signal,
      log,
    });
  } finally {
    await store.close();
  }
  log.info({}, 'ended');
}

async function open(url: string, kurrentdbUrl: string | undefined): Promise<EventStore> {
  const query = new Client({ connectionString: url, application_name: 'kujdes signer' });
  await query.connect();
  try {
    return await openLog({ query, kurrentdbUrl, postgres: { url, poolSize: 1 } });
  } finally {
    await query.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'failed');
  process.exitCode = 1;
});
