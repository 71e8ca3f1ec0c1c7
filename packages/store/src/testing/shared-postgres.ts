import { after } from 'node:test';
import { type LocalPostgres, startLocalPostgres } from '../local-postgres/local-postgres.ts';

let shared: Promise<LocalPostgres> | null = null;

/** The one PostgreSQL server of a test run, started by the first test that asks and stopped after the last. Fails when none can be started. */
export function sharedPostgres(): Promise<LocalPostgres> {
  shared ??= startLocalPostgres();
  return shared;
}

after(async () => {
  const server = await shared?.catch(() => null);
  await server?.stop();
});
