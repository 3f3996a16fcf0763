import type { FastifyRequest } from 'fastify';

const name = 'kujdes';

/** The token in the request's cookie; undefined when there is none. */
export function tokenInCookie({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  for (const part of headers.cookie?.split(';') ?? []) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return undefined;
}

/** Opaque, out of the reach of scripts, never sent from another site; over TLS only where TLS is used. */
export const sessionCookie = (request: Pick<FastifyRequest, 'protocol'>, token: string, seconds: number): string =>
  `${name}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${request.protocol === 'https' ? '; Secure' : ''}`;

export const noSessionCookie = (request: Pick<FastifyRequest, 'protocol'>): string => sessionCookie(request, '', 0);
