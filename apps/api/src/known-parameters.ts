import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { badInput } from '#perform';

/** What may be asked behind the '?' of a look; those that are not here read their own parameters. */
const known: Readonly<Record<string, readonly string[]>> = {
  '/api/session': [],
  '/api/actions': [],
  '/api/indicators': [],
  '/api/notices': [],
  '/api/projections': [],
  '/api/providers': ['after'],
  '/api/providers/:id': ['after'],
  '/api/households/:id': ['after'],
  '/api/people/:id/households': ['after'],
  '/api/provider-referrals': ['after', 'cursor'],
  '/api/provider-referrals/:id/:entry': ['after'],
  '/api/plans': ['after'],
  '/api/plans/:code': ['after'],
  '/api/cases/:id': ['after'],
  '/api/cases/:id/timeline': ['after', 'knownAt'],
};

/** Refuses a parameter nobody reads: a misspelt one would be answered with another question's figures. */
@Injectable()
export class KnownParameters implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { method, routeOptions, query } = context.switchToHttp().getRequest<FastifyRequest>();
    const names = method === 'GET' ? known[routeOptions.url ?? ''] : undefined;
    const surplus = names ? Object.keys(query as object).filter((name) => !names.includes(name)) : [];
    if (surplus.length > 0)
      throw badInput(surplus.map((name) => ({ field: /^\w{1,40}$/.test(name) ? name : '?', code: 'UNKNOWN_FIELD' })));
    return true;
  }
}
