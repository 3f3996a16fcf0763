import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#access';

const actors = new WeakMap<object, Actor>();

/** Remembers who sends a request, for as long as the request lives. */
export function rememberActor(request: object, actor: Actor): void {
  actors.set(request, actor);
}

/** Who sends the request: the account signed in and the roles it holds now; undefined where anyone may come. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor | undefined =>
  actors.get(context.switchToHttp().getRequest<FastifyRequest>()),
);
