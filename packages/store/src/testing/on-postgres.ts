import { openPostgresLog, type PostgresLog, type PostgresOptions } from '../index.ts';
import type { LocalPostgres } from '../local-postgres/local-postgres.ts';
import { sharedPostgres } from './shared-postgres.ts';

let terminals = 0;

/** Means to open one new log, again and again, on the shared server. */
export interface OnPostgres {
  readonly server: LocalPostgres;
  readonly terminal: string;
  open(options?: PostgresOptions): Promise<PostgresLog>;
}

/** Gives `use` a log of its own on the shared server; what is left open is closed afterwards. */
export async function onPostgres(use: (on: OnPostgres) => Promise<void>): Promise<void> {
  const server = await sharedPostgres();
  const terminal = `t${++terminals}`;
  const opened: PostgresLog[] = [];
  try {
    await use({
      server,
      terminal,
      open: async (options) => {
        const log = await openPostgresLog(server.connection, terminal, options);
        opened.push(log);
        return log;
      },
    });
  } finally {
    for (const log of opened) await log.close();
  }
}
