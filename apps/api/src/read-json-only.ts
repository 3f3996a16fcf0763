import type { FastifyInstance } from 'fastify';
import { Problem } from '#perform';

/** JSON as it is, is the one form of a body: a page of another site can send plain text or a form without being asked. */
export function readJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    void parse(request, body as string, (error, value) => {
      // Told apart here, because the framework's own error arrives at the filter without its code.
      if (error) done(new Problem(400, 'broken-json', 'The body is no JSON'));
      else done(null, value);
    });
  });
  fastify.addHook('onRequest', ({ headers }, _reply, done) => {
    const asItIs = (headers['content-encoding'] ?? 'identity') === 'identity';
    done(asItIs ? undefined : new Problem(415, 'not-json', 'Send JSON as it is, not compressed'));
  });
}
