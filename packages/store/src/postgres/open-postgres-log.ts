import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { postgresTypes } from '../rows/column-types.ts';
import { migrate, requireMigrated } from '../rows/migrations.ts';
import { Rows } from '../rows/rows.ts';
import type { Tables } from '../rows/tables.ts';
import { connect, type PostgresConnection, requireDurable } from './connect.ts';
import { HeadTable } from './head-table.ts';
import type { LeaseTimes } from './lease-times.ts';
import { PostgresLog } from './postgres-log.ts';
import { schemaNameOf } from './schema-name.ts';

export interface PostgresOptions extends Partial<LeaseTimes> {
  /** Open for reading only, and never become the writer. */
  readonly readOnly?: boolean;
}

const usualTimes: LeaseTimes = { leaseFor: 3000, patience: 30_000 };

/**
 * Opens the log of a terminal on PostgreSQL, made when it is not there, and becomes its writer when no other process is. Otherwise `append` is refused
 * with `log.lease-lost` until `standBy` has answered. Throws when the server is out of reach or would lose confirmed entries with the power,
 * when a newer version of Estiba wrote the log, and when it is damaged at its end.
 */
export async function openPostgresLog(
  connection: PostgresConnection,
  terminal: string,
  options: PostgresOptions = {},
): Promise<PostgresLog> {
  const schema = schemaNameOf(terminal);
  const times = { leaseFor: options.leaseFor ?? usualTimes.leaseFor, patience: options.patience ?? usualTimes.patience };
  const pool = connect(connection, times.leaseFor / 2);
  try {
    await requireDurable(pool);
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    const tables = db.withSchema(schema);
    if (options.readOnly === true) {
      await requireMigrated(tables, terminal);
      return new PostgresLog(terminal, new Rows(tables), pool, null, times);
    }
    await migrateSchema(db, schema, terminal);
    const holder = `${hostname()} process ${process.pid} ${randomUUID().slice(0, 8)}`;
    const log = new PostgresLog(terminal, new Rows(tables), pool, new HeadTable(pool, schema, holder, times.leaseFor), times);
    await log.takeOverIfFree();
    return log;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** One process migrates, the others wait for it. */
async function migrateSchema(db: Kysely<Tables>, schema: string, place: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`SET LOCAL lock_timeout = 0`.execute(transaction);
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${schema}, 0))`.execute(transaction);
    // Who may write the log need not have the right to make schemas.
    const { rows } = await sql`SELECT FROM pg_namespace WHERE nspname = ${schema}`.execute(transaction);
    if (rows.length === 0) await transaction.schema.createSchema(schema).execute();
    await migrate(transaction.withSchema(schema), postgresTypes, place);
  });
}
