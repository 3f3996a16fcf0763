import 'reflect-metadata';
import { existsSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveMeasures } from '#measures';
import { builtWeb, createApp } from './create-app';
import { readEnvironment } from './environment';
import { logger } from './logger';
import { openResources } from './resources';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const resources = await openResources(environment);
  const { metrics } = environment;
  const served = metrics && resources.measures && (await serveMeasures(metrics, resources.measures));
  const web = existsSync(builtWeb) ? builtWeb : undefined;
  const app = await createApp(resources, () => new Date(), environment.mode, web, environment.trustedProxies);
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await closeSoon(app);
    await served?.();
    await resources.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  await app.listen(environment.port, environment.host);
  logger.info({ port: environment.port }, 'listening');
}

/** Requests that are under way get their answer, 5 s at most; a connection kept alive after it would hold the end up for minutes. */
async function closeSoon(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), 5_000);
  await app.close();
  clearInterval(idle);
  clearTimeout(late);
}

main().catch((error: unknown) => {
  logger.fatal(error instanceof Error ? error.message : 'could not start');
  // What was opened before the refusal would keep the process alive for a while, or for ever.
  process.exit(1);
});
