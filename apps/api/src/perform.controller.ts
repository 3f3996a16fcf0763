import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import type { Subject } from '#casework';
import { badInput, notFound, PerformAction } from '#perform';
import { Who } from './access/who';

const subjects: Readonly<Record<string, Subject>> = {
  cases: 'case',
  people: 'person',
  providers: 'provider',
  plans: 'plan',
  accounts: 'account',
};

/** Addresses of the actions that open a stream. */
const opening = {
  people: 'register-person',
  providers: 'register-provider',
  accounts: 'open-account',
  'cases/actions/receive-referral': 'receive-referral',
  'plans/actions/adopt-plan': 'adopt-plan',
} as const;
type Opening = keyof typeof opening;

function keyIn(header: string | undefined): string | undefined {
  if (header !== undefined && !/^[\x21-\x7e]{1,200}$/.test(header)) {
    throw badInput([{ field: 'Idempotency-Key', code: 'NOT_A_KEY' }]);
  }
  return header;
}

function revisionIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const found = /^"?(\d{1,9})"?$/.exec(header)?.[1];
  if (found === undefined) throw badInput([{ field: 'If-Match', code: 'NOT_A_REVISION' }]);
  return Number(found);
}

type Heads = Readonly<Record<string, string | undefined>>;

/** The one way to write: an action on a stream; the tables of actions say which there are. */
@Controller('api')
export class PerformController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post(Object.keys(opening))
  @HttpCode(201)
  open(
    @Who() actor: Actor | undefined,
    @Body() body: unknown,
    @Headers() heads: Heads,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const path = (request.routeOptions.url ?? '').replace(/^\/api\//, '') as Opening;
    return this.perform(actor, path, opening[path], undefined, body, heads, request);
  }

  @Post(Object.keys(subjects).map((kind) => `${kind}/:id/actions/:action`))
  @HttpCode(200)
  act(
    @Who() actor: Actor | undefined,
    @Param() { id, action }: { id: string; action: string },
    @Body() body: unknown,
    @Headers() heads: Heads,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    if (!/^[0-9a-z][0-9a-z-]{0,99}$/.test(id)) throw notFound();
    const path = (request.routeOptions.url ?? '').replace(/^\/api\//, '');
    return this.perform(actor, path, action, id, body, heads, request);
  }

  private async perform(
    actor: Actor | undefined,
    path: string,
    action: string,
    id: string | undefined,
    body: unknown,
    heads: Heads,
    request: FastifyRequest,
  ): Promise<object> {
    const subject = subjects[path.split('/')[0] ?? ''];
    if (!subject) throw notFound();
    const key = keyIn(heads['idempotency-key']);
    const expected = revisionIn(heads['if-match']);
    const done = await this.commands.execute(
      new PerformAction({ actor, subject, action, id, body, key, expected, request: request.id }),
    );
    return { [subject]: done.id, entry: done.entry, revision: done.revision, position: String(done.position) };
  }
}
