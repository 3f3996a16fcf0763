import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { builtWeb, createApp } from './create-app';
import { readEnvironment } from './environment';
import { logger } from './logger';
import { openResources } from './resources';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const resources = await openResources(environment);
  const web = existsSync(builtWeb) ? builtWeb : undefined;
  const app = await createApp(resources, () => new Date(), environment.mode, web);
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await app.close();
    await resources.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  await app.listen(environment.port, environment.host);
  logger.info({ port: environment.port }, 'listening');
}

main().catch((error: unknown) => {
  logger.fatal(error instanceof Error ? error.message : 'could not start');
  process.exitCode = 1;
});
