import type { FastifyRequest } from 'fastify';

type Sent = Pick<FastifyRequest, 'headers' | 'host'>;

/** Whether a page of this site sent it, as the browser says; false when it does not say. */
export function isFromThisSite({ headers, host }: Sent): boolean {
  const { origin } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] === 'same-origin';
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/** Whether a page of another site sent it; programs, which say nothing, are none. */
export const isFromAnotherSite = (request: Sent): boolean =>
  (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined) && !isFromThisSite(request);
