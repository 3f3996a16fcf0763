import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseCode, isDatabaseAway } from './database-away';
import { logger } from './logger';
import { NewerEntry } from '#casework';
import { LogBusy } from '#event-store';
import { logBusy, Problem } from '#perform';
import { problemJson, problemType } from './problem-json';

const byStatus: Readonly<Record<number, readonly [code: string, title: string]>> = {
  400: ['bad-request', 'The request cannot be read'],
  401: ['sign-in', 'Sign in first'],
  403: ['not-allowed', 'Not allowed'],
  404: ['not-found', 'Not here, or not yours'],
  405: ['method-not-allowed', 'Not possible here'],
  413: ['too-large', 'The body is larger than allowed'],
  414: ['too-large', 'The address is longer than allowed'],
  415: ['not-json', 'Send JSON (content-type: application/json)'],
  429: ['too-many', 'Too many requests: wait a little'],
  431: ['too-large', 'The headers are larger than allowed'],
};

interface WithStatus {
  readonly statusCode?: unknown;
  readonly code?: unknown;
}

function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof NewerEntry) return newer();
  if (error instanceof LogBusy) return logBusy();
  if (error instanceof SyntaxError) return new Problem(400, 'broken-json', 'The body is no JSON');
  const { statusCode, code } = (typeof error === 'object' && error !== null ? error : {}) as WithStatus;
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  if (status === 400 && typeof code === 'string' && code.includes('JSON')) return problemOf(new SyntaxError());
  const [name, title] = byStatus[status] ?? ['refused', 'The request is not possible'];
  return new Problem(status, name, title);
}

/** During an upgrade a server not yet replaced meets what a replaced one wrote. */
const newer = (): Problem =>
  new Problem(
    503,
    'newer-entries',
    'This holds entries of a newer version of the system',
    {
      words: {
        sq: 'Këtu ka shënime të një versioni më të ri të sistemit: provoni përsëri kur të përfundojë përditësimi.',
        sr: 'Ovde ima upisa novije verzije sistema: pokušajte ponovo kad se nadogradnja završi.',
        en: 'This holds entries of a newer version of the system: try again when the upgrade is done.',
      },
    },
    { 'retry-after': '30' },
  );

const broken = (): Problem => new Problem(500, 'broken', 'Something broke on our side');

/** Nobody knows whether a write arrived: with the same Idempotency-Key it can be sent again. */
const unavailable = (): Problem =>
  new Problem(503, 'unavailable', 'The database does not answer: try again', {}, { 'retry-after': '2' });

/** Every error leaves as problem JSON with a stable code: never a stack trace, never a value that was sent. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const known = problemOf(error);
    const problem = known ?? (isDatabaseAway(error) ? unavailable() : broken());
    if (!known) {
      // Only the kind and place of the error: its message may hold a value.
      const { name, stack = '' } = error instanceof Error ? error : new Error();
      const at = stack
        .split('\n')
        .filter((line) => line.startsWith('    at '))
        .slice(0, 8);
      const code = databaseCode(error);
      logger.error({ route: request.routeOptions.url, request: request.id, error: name, code, at }, 'request failed');
    }
    void reply
      .status(problem.status)
      .headers({
        ...problem.headers,
        'content-type': problemType,
        'cache-control': 'no-store',
      })
      .send(problemJson(problem));
  }
}
