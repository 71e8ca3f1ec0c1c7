import type { FastifyInstance } from 'fastify';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What browsers are told with every answer: run nothing but our own files, show us in no frame, keep no copy. */
export function setSecurityHeaders(app: FastifyInstance, isEncrypted: boolean): void {
  app.addHook('onSend', async (_request, reply, payload) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    if (isEncrypted) reply.header('strict-transport-security', 'max-age=31536000');
    return payload;
  });
}
