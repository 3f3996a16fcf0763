import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '#perform';
import { AppModule } from './app.module';
import { NestLogger } from './nest-logger';
import { serveOpenApi } from './openapi/serve-openapi';
import { readJsonOnly } from './read-json-only';
import type { Resources } from './resources';
import type { Mode } from './tokens';
import { answerUnreadableAddress, answerUnreadableRequest } from './unreadable-request';

const bodyLimit = 1_048_576;
/** A request that trickles in is ended after half a minute; looked for every five seconds. */
const arrival = {
  requestTimeout: 30_000,
  // Node takes the longer of the two for the whole request.
  http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
};
const contentSecurity =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/**
 * The whole HTTP application on resources that are open; the caller listens and closes. `web` is the folder of the built
 * screens. Of `trustedProxies` alone the headers are believed that say who asks and whether the way was encrypted.
 */
export async function createApp(
  resources: Resources,
  clock: Clock,
  mode: Mode,
  web?: string,
  trustedProxies: readonly string[] = [],
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    ...arrival,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerUnreadableAddress as never,
    clientErrorHandler: answerUnreadableRequest,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(resources, clock, mode), adapter, {
    logger: new NestLogger(),
    bodyParser: false,
    forceCloseConnections: true,
  });
  await app.register(fastifyCookie as never);
  const fastify = adapter.getInstance();
  readJsonOnly(fastify);
  fastify.addHook('onSend', async (request, reply) => {
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': contentSecurity,
    });
    if (request.url.startsWith('/api/') || request.url.startsWith('/health/'))
      void reply.header('cache-control', 'no-store');
  });
  const { measures } = resources;
  if (measures) fastify.addHook('onResponse', async (request, reply) => measures.answered(request, reply));
  serveOpenApi(app);
  if (web) {
    // The screens find their way behind '#': one page serves them all.
    await app.register(fastifyStatic, { root: web, wildcard: false });
  }
  await app.init();
  await fastify.ready();
  return app;
}

/** Where the build puts the screens, seen from the built api. */
export const builtWeb = join(__dirname, '../../web');
