import pg from 'pg';

/** How to reach the server: what `pg` takes, or a connection string. */
export type PostgresConnection = string | pg.PoolConfig;

const int8 = 20;

/** A few connections whose answers come as the rest of the house wants them: 64-bit numbers as numbers, bytes as Buffers. */
export function connect(connection: PostgresConnection, lockTimeout: number): pg.Pool {
  const config = typeof connection === 'string' ? { connectionString: connection } : connection;
  const pool = new pg.Pool({
    max: 4,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    application_name: 'estiba',
    ...config,
    // Who waits for a row longer than that asks again: what was sent on a lost connection does not wait for ever.
    onConnect: (client) => client.query(`SET lock_timeout = ${Math.ceil(lockTimeout)}`),
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        (type === int8 ? wholeNumber : pg.types.getTypeParser(type, format)) as never,
    },
  });
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`${text} is beyond the whole numbers that can be told apart. Maybe the log's tables were changed by hand.`);
}

/** Throws when the server is set to forget what it has confirmed, or cannot keep every character. */
export async function requireDurable(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<Record<'fsync' | 'full_page_writes' | 'synchronous_commit' | 'server_encoding', string>>(
    `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
            current_setting('synchronous_commit') AS synchronous_commit, current_setting('server_encoding') AS server_encoding`,
  );
  const settings = rows[0]!;
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit'] as const) {
    if (settings[name] === 'off')
      throw new Error(`This PostgreSQL has ${name} = off and would lose confirmed entries with the power. Maybe set it to on.`);
  }
  if (settings.server_encoding !== 'UTF8') {
    throw new Error(
      `This PostgreSQL database keeps ${settings.server_encoding}, not every character. Maybe create it with ENCODING 'UTF8'.`,
    );
  }
}
