import { Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig, types } from 'pg';
import { requireInstance } from './instance.ts';
import type { Tables } from './tables.ts';
import { endWhenUnanswered } from './unanswered-query.ts';

export type Database = Kysely<Tables>;

// Revisions and positions stay far below 2^53: bigint columns arrive as numbers.
types.setTypeParser(types.builtins.INT8, Number);

/** Limits in milliseconds: a server that does not answer must cost a caller 3 s, not a hung request. */
const limits = {
  connectionTimeoutMillis: 2_000,
  query_timeout: 3_000,
  statement_timeout: 2_500,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 5_000,
} satisfies PoolConfig;

export interface DatabaseOptions {
  readonly url: string;
  readonly applicationName: string;
  /** Connections; about eight is best for one node. */
  readonly poolSize?: number;
  /** Which kind of instance asks: every connection makes sure that its database is of the same. Not said: nobody asks. */
  readonly training?: boolean;
}

export function createDatabase(options: DatabaseOptions): { db: Database; pool: Pool } {
  const pool = new Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.poolSize ?? 8,
    options: '-c search_path=leon -c timezone=UTC',
    keepAlive: true,
    ...ofOwnKind(options.training),
    ...limits,
  });
  // A connection that dies while nothing is asked of it, idle or in the middle of a transaction, would end the process
  // without a listener. The pool replaces it; the transaction learns of it from its next statement.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    endWhenUnanswered(client);
  });
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool };
}

/** Also a database that was put in the place of another while this process runs is refused. */
const ofOwnKind = (training: boolean | undefined): Pick<PoolConfig, 'verify'> =>
  training === undefined
    ? {}
    : { verify: (client, done) => void requireInstance(client, training).then(() => done(), done) };
