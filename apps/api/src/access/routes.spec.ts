import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import { findRoute, routes } from '#access';
import { createApp } from '../create-app';
import type { Resources } from '../resources';

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Every route of the application as it is served; it is only asked what there is, so it needs no resources. */
async function servedRoutes(): Promise<Route[]> {
  const served: Route[] = [];
  const collect = (message: unknown): void => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      served.push(...[method].flat().map((each) => ({ method: each, path: url })));
    });
  };
  subscribe('fastify.initialization', collect);
  try {
    const app = await createApp({} as Resources, () => new Date(), 'test');
    await app.close();
  } finally {
    unsubscribe('fastify.initialization', collect);
  }
  return served;
}

/** The description of the API is for anyone and has no route of a controller. */
const isDescription = ({ path }: Route): boolean => path === '/api/docs' || /^\/api\/docs[/-]/.test(path);

describe('the routes served', () => {
  let served: Route[];
  beforeAll(async () => {
    served = (await servedRoutes()).filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS');
  });

  it('all have a row of rights', () => {
    const without = served.filter((route) => !isDescription(route) && !findRoute(route.method, route.path));
    expect(without).toEqual([]);
  });

  it('are all that have one', () => {
    const stale = routes.filter(
      ({ method, path }) => !served.some((each) => each.method === method && each.path === path),
    );
    expect(stale).toEqual([]);
  });
});
