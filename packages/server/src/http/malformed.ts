import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { reason } from '@estiba/base';
import { failureOf } from './failure.ts';

type ClientErrorHandler = NonNullable<FastifyServerOptions['clientErrorHandler']>;

const answers: Readonly<Record<string, [number, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
};

/** Bytes that are no HTTP get an answer of the same form as everything else, where the connection still takes one, and the connection is closed. */
export const refuseMalformed: ClientErrorHandler = function refuse(this: FastifyInstance, error, socket) {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const [status, phrase] = answers[error.code] ?? [400, 'Bad Request'];
    const body = JSON.stringify(failureOf(status, 'The request cannot be understood.', reason('request.malformed', {})).body);
    const head = `HTTP/1.1 ${status} ${phrase}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n`;
    socket.write(head + body);
  }
  socket.destroy(error);
};
