import { join } from 'node:path';
import { openPostgresLog, type PostgresLog, type PostgresOptions } from '../index.ts';
import { FlakyProxy } from './flaky-proxy.ts';
import { onPostgres } from './on-postgres.ts';

/** A log reached by a wire that can be cut, and the same log reached directly. */
export async function onFlakyWire(
  options: PostgresOptions,
  use: (flaky: PostgresLog, proxy: FlakyProxy, direct: (options?: PostgresOptions) => Promise<PostgresLog>) => Promise<void>,
): Promise<void> {
  await onPostgres(async ({ server, terminal, open }) => {
    const proxy = await FlakyProxy.to(join(String(server.connection.host), '.s.PGSQL.5432'));
    const log = await openPostgresLog({ ...server.connection, host: '127.0.0.1', port: proxy.port }, terminal, options);
    try {
      await use(log, proxy, open);
    } finally {
      await log.close();
      await proxy.close();
    }
  });
}
