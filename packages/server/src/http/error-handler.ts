import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { reason } from '@estiba/base';
import type { Logger } from '../logging/logger.ts';
import { failureOf, HttpFailure } from './failure.ts';

/** Every error leaves as `{code, message, advice, details}`. What was not foreseen is logged whole and told in general. */
export function errorHandler(logger: Logger) {
  return async (error: FastifyError | HttpFailure, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const failure = error instanceof HttpFailure ? error : translated(error);
    if (failure.status >= 500) logger.error('request failed', { method: request.method, route: request.routeOptions.url, error });
    return reply.code(failure.status).headers(failure.headers).type('application/json').send(failure.body);
  };
}

function translated(error: FastifyError): HttpFailure {
  const status = error.statusCode ?? 500;
  if (status === 413) return failureOf(413, 'The request is too large.', reason('request.too-large', {}));
  if (status === 415 || isBodyFault(error.code))
    return failureOf(status, 'The body cannot be read as JSON.', reason('request.not-json', {}));
  if (status >= 400 && status < 500) return failureOf(status, 'The request cannot be understood.', reason('request.malformed', {}));
  if (status === 503) return failureOf(503, 'The server is closing or overloaded.', reason('not-ready', {}));
  return failureOf(500, 'The server could not answer.', reason('failed', {}));
}

function isBodyFault(code: string): boolean {
  return (
    code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY' || code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH'
  );
}
