import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#perform';
import { problemJson, problemType } from './problem-json';

/** An address that cannot be decoded never reaches a route: the framework asks here for its answer. */
export function answerUnreadableAddress(_error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  const problem = new Problem(400, 'bad-address', 'The address cannot be read');
  void reply.status(400).header('content-type', problemType).send(problemJson(problem));
}

/** What Node cannot read as a request (headers too large or broken) is answered on the bare connection. */
export function answerUnreadableRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new Problem(431, 'too-large', 'The headers are larger than allowed')
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? new Problem(408, 'too-slow', 'The request did not arrive in time')
        : new Problem(400, 'bad-request', 'The request cannot be read');
  const body = problemJson(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Type: ${problemType}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
