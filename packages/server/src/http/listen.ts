import type { FastifyInstance } from 'fastify';
import type { Address } from '../config/settings.ts';

/** Listens and tells the address to open in a browser. Throws with advice when it cannot. */
export async function listen(app: FastifyInstance, { host, port }: Address): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const advice: Readonly<Record<string, string>> = {
      EADDRINUSE: 'Maybe another Estiba runs there already; choose another port with ESTIBA_HTTP, or port 0 for any free one.',
      EACCES: 'Maybe ports below 1024 need rights; choose one above with ESTIBA_HTTP.',
      EADDRNOTAVAIL: 'Maybe this machine has no such address; 127.0.0.1 always works.',
      ENOTFOUND: 'Maybe the name is misspelt; 127.0.0.1 always works.',
    };
    throw new Error(
      `Nothing can listen on ${host}:${port} (${message}). ${advice[code ?? ''] ?? 'Maybe choose another address with ESTIBA_HTTP.'}`,
      {
        cause: error,
      },
    );
  }
}
