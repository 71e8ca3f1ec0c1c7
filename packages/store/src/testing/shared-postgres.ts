import { after } from 'node:test';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

let shared: Promise<PostgresServer> | null = null;

/** The one PostgreSQL server of a test run, started by the first test that asks and stopped after the last. Fails when none can be started. */
export function sharedPostgres(): Promise<PostgresServer> {
  shared ??= startPostgres();
  return shared;
}

after(async () => {
  const server = await shared?.catch(() => null);
  await server?.stop();
});
