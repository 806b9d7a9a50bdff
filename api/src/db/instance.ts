import { Client, type ClientBase } from 'pg';

const kind = (training: boolean): string =>
  training ? 'a training instance (LEON_TRAINING=1)' : 'an ordinary instance (no LEON_TRAINING)';

/** This process and its database are of different kinds: what is real would be shown as invented, or the other way round. */
export class OtherInstance extends Error {
  constructor(training: boolean) {
    super(`The database is of ${kind(!training)}, and this process of ${kind(training)}: give it its own`);
  }
}

/**
 * Says once of which kind a database is. One that holds cases from before anybody said is an ordinary one. The owner's
 * connection; throws OtherInstance.
 */
export async function sayInstance(client: ClientBase, training: boolean): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(
    // row security hides cases from the owner, not the room they take
    `SELECT pg_relation_size('leon.citizen') + pg_relation_size('leon.care_case') > 0 AS used`,
  );
  const said = training && rows[0]?.used !== true;
  await client.query('INSERT INTO leon.instance (training) VALUES ($1) ON CONFLICT DO NOTHING', [said]);
  await requireInstance(client, training);
}

/** Throws OtherInstance; also where nobody has said of which kind the database is. */
export async function requireInstance(client: ClientBase, training: boolean): Promise<void> {
  const { rows } = await client.query<{ training: boolean }>('SELECT training FROM leon.instance');
  if (rows[0]?.training !== training) throw new OtherInstance(training);
}

/** Before a process begins. A database that does not answer yet is asked again by every connection that is opened later. */
export async function refuseOtherInstance(url: string, training: boolean): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await requireInstance(client, training);
  } catch (error) {
    if (error instanceof OtherInstance) throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
