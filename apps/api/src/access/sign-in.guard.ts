import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { findRoute, mayEver, type Actor, type RouteRow } from '#access';
import { denied, notFound, Problem } from '#perform';
import { MODE, type Mode } from '../tokens';
import { RolesNow } from './roles-now';
import { isFromThisSite } from './same-origin';
import { tokenInCookie } from './session-cookie';
import { Sessions, type Scope, type Session } from './sessions';
import { rememberActor } from './who';

const notThisSite = (): Problem =>
  new Problem(403, 'not-this-site', 'Only pages of this site may write with its cookie');

/** The row of the route asked for; a HEAD is answered as its GET. */
const rowOf = ({ method, routeOptions }: FastifyRequest): RouteRow | undefined =>
  findRoute(method === 'HEAD' ? 'GET' : method, routeOptions.url ?? '');

/** Stands before every route: who is it, may the session or token do this kind of thing, may these roles ever? */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(RolesNow) private readonly roles: RolesNow,
    @Inject(MODE) private readonly mode: Mode,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const row = rowOf(request);
    // Nobody has said who may ask for it.
    if (!row) throw notFound();
    if ('see' in row && mayEver(undefined, row).allowed) return true;
    const actor = await this.actorOf(request, 'see' in row ? 'read' : 'act');
    // The sign-in screen, too, says whether this is a demo.
    if (!actor) throw new Problem(401, 'sign-in', 'Sign in first', { mode: this.mode });
    if ('see' in row) {
      const judged = mayEver(actor, row);
      if (!judged.allowed) throw denied(judged.status);
    }
    rememberActor(request, actor);
    return true;
  }

  private async actorOf(request: FastifyRequest, scope: Scope): Promise<Actor | undefined> {
    const session = await this.sessionOf(request, scope);
    if (!session) return undefined;
    if (!session.scopes.includes(scope)) throw new Problem(403, 'not-in-scope', 'The token was not made for this');
    return this.roles.findActor(session.account);
  }

  private async sessionOf(request: FastifyRequest, scope: Scope): Promise<Session | undefined> {
    const { authorization } = request.headers;
    const cookie = tokenInCookie(request);
    if (authorization === undefined) {
      if (cookie === undefined) return undefined;
      // A search by POST writes nothing, but no other site shall make it either.
      const writes = scope === 'act' || (request.method !== 'GET' && request.method !== 'HEAD');
      if (writes && !isFromThisSite(request)) throw notThisSite();
      return this.sessions.find(cookie, 'browser');
    }
    if (cookie !== undefined) throw new Problem(400, 'two-sign-ins', 'Send either the cookie or the token, not both');
    const token = /^Bearer ([\w-]{1,100})$/i.exec(authorization)?.[1];
    return token === undefined ? undefined : this.sessions.find(token, 'program');
  }
}
