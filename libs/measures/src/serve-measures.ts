import { createServer, type ServerResponse } from 'node:http';
import { collectDefaultMetrics, type Registry } from 'prom-client';
import type { MetricsAddress } from './metrics-address';

/** Whether a process does its work, and in one phrase how it stands; nothing about a person. */
export interface Readiness {
  readonly ready: boolean;
  readonly status: string;
}

/** What is measured; `refresh` reads what has to be looked up before it is told. */
export interface Measures {
  readonly registry: Registry;
  refresh?(): Promise<void>;
}

/**
 * Serves /metrics in Prometheus' text format, with the process's own memory and event loop added, and where `ready` is
 * given /health/live and /health/ready. Answers what ends it; throws one sentence when the address cannot be had.
 */
export async function serveMeasures(
  { host, port }: MetricsAddress,
  measures: Measures,
  ready?: () => Promise<Readiness>,
): Promise<() => Promise<void>> {
  const { registry } = measures;
  collectDefaultMetrics({ register: registry });
  const json = (response: ServerResponse, status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(body));
  };
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === '/metrics') {
      await measures.refresh?.();
      const text = await registry.metrics();
      response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' });
      response.end(text);
    } else if (ready && path === '/health/live') {
      json(response, 200, { status: 'live' });
    } else if (ready && path === '/health/ready') {
      const state = await ready().catch(() => ({ ready: false, status: 'database not reachable' }));
      json(response, state.ready ? 200 : 503, state);
    } else {
      json(response, 404, { status: 'not found' });
    }
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    answer(path, response).catch(() => {
      if (response.headersSent) response.destroy();
      else json(response, 503, { status: 'not readable now' });
    });
  });
  server.requestTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(`METRICS_PORT ${String(port)} on ${host} cannot be had (${error.code ?? 'unknown'}).`)),
    );
    server.listen(port, host, resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
