import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Applied } from './applied';
import { Problem } from '#perform';

/** `?after=<position>`: the answer waits until the tables hold that position, bounded, then says that they are stale. */
@Injectable()
export class WaitForPosition implements NestInterceptor {
  constructor(@Inject(Applied) private readonly applied: Applied) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { after } = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: { after?: unknown } }>>().query;
    if (after !== undefined) {
      if (typeof after !== 'string' || !/^\d{1,18}$/.test(after)) {
        throw new Problem(400, 'bad-input', 'Some fields are not as they must be', {
          fields: [{ field: 'after', code: 'NOT_A_POSITION' }],
        });
      }
      await this.applied.until(BigInt(after));
    }
    return next.handle();
  }
}
