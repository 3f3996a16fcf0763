import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import { Accounts, denied, Problem } from '#perform';
import { MODE, type Mode } from '../tokens';
import { isFromAnotherSite, isFromThisSite } from './same-origin';
import { noSessionCookie, sessionCookie, tokenInCookie } from './session-cookie';
import { lifeSeconds, Sessions } from './sessions';
import { readSignIn, SignIn } from './sign-in';
import { RolesNow } from './roles-now';
import { Who } from './who';

const notThisSite = (): Problem => new Problem(403, 'not-this-site', 'Sign in and out on a page of this site');

/** Signing in and out. */
@Controller('api/session')
export class SessionController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(RolesNow) private readonly roles: RolesNow,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(MODE) private readonly mode: Mode,
  ) {}

  @Post()
  @HttpCode(201)
  async open(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    if (isFromAnotherSite(request)) throw notThisSite();
    const asked = readSignIn(body);
    const account = await this.signIn.check(asked, request.ip);
    void reply.header('cache-control', 'no-store');
    if (asked.for === 'program') {
      const { token, expires } = await this.sessions.open(account, 'program', asked.scopes);
      return { token, expires: expires.toISOString() };
    }
    const before = tokenInCookie(request);
    if (before !== undefined) await this.sessions.end(before);
    const { token } = await this.sessions.open(account, 'browser', asked.scopes);
    void reply.header('set-cookie', sessionCookie(request, token, lifeSeconds.browser));
    return this.describe(await this.roles.findActor(account));
  }

  @Get()
  get(@Who() actor: Actor | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    void reply.header('cache-control', 'no-store');
    return this.describe(actor);
  }

  @Delete()
  @HttpCode(204)
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const bearer = /^Bearer ([\w-]{1,100})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) await this.sessions.end(bearer);
    const cookie = tokenInCookie(request);
    if (cookie === undefined) return;
    if (!isFromThisSite(request)) throw notThisSite();
    await this.sessions.end(cookie);
    void reply.header('set-cookie', noSessionCookie(request));
  }

  /** Who is signed in, in which roles, and whether this is a demo (every screen says so). */
  private async describe(actor: Actor | undefined): Promise<object> {
    if (!actor) throw denied(401);
    const { account, roles } = actor;
    const names = await this.accounts.namesOf([account]);
    return { account, name: names.get(account) ?? '', roles, mode: this.mode };
  }
}
