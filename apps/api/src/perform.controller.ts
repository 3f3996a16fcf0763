import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import type { Subject } from '#casework';
import { badInput, notFound, PerformAction, PerformTogether, type Performed } from '#perform';
import { Who } from './access/who';

const subjects: Readonly<Record<string, Subject>> = {
  cases: 'case',
  people: 'person',
  providers: 'provider',
  households: 'household',
  plans: 'plan',
  accounts: 'account',
};

/** Addresses of the actions that open a stream. */
const opening = {
  people: 'register-person',
  providers: 'register-provider',
  households: 'register-household',
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

/** Whoever holds roles at several offices says in which of them they act. */
function actingAt(actor: Actor | undefined, office: string | undefined): Actor | undefined {
  if (office !== undefined && !/^[0-9a-z-]{1,80}$/.test(office)) {
    throw badInput([{ field: 'Office', code: 'NOT_AN_OFFICE' }]);
  }
  if (!actor || office === undefined) return actor;
  return { ...actor, roles: actor.roles.filter((held) => held.office === office) };
}

const recorded = (subject: Subject, { id, entry, revision, position }: Performed): object => ({
  [subject]: id,
  entry,
  revision,
  position: String(position),
});

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

  /** The same visit, session or meeting noted in several cases: one append, one entry for the figures. */
  @Post('cases/together/:action')
  @HttpCode(200)
  async together(
    @Who() who: Actor | undefined,
    @Param('action') action: string,
    @Body() body: unknown,
    @Headers() heads: Heads,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const key = keyIn(heads['idempotency-key']);
    const actor = actingAt(who, heads['office']);
    const done = await this.commands.execute(new PerformTogether({ actor, action, body, key, request: request.id }));
    return { entries: done.map((each) => recorded('case', each)) };
  }

  private async perform(
    who: Actor | undefined,
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
    const actor = actingAt(who, heads['office']);
    const done = await this.commands.execute(
      new PerformAction({ actor, subject, action, id, body, key, expected, request: request.id }),
    );
    return recorded(subject, done);
  }
}
