import pino from 'pino';
import { postgresEventStore } from '#event-store';
import { readSigningKey } from '#proof';
import { readEnvironment } from './environment';
import { keepSigning } from './keep-signing';

const mostPerRoot = 1_000;

/** Signs what the log settles until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const { url, keyFile, nextKeyFile, folder, everyMs } = await readEnvironment(process.env);
  const key = await readSigningKey('SIGNING_KEY_FILE', keyFile);
  const nextKey = nextKeyFile === undefined ? undefined : await readSigningKey('SIGNING_KEY_NEXT_FILE', nextKeyFile);
  const log = pino({ name: 'signer', base: undefined });
  const ending = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort());

  const store = postgresEventStore({ url, poolSize: 1 });
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

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'failed');
  process.exitCode = 1;
});
