import pg from 'pg';
import type { Keys } from '../db/keys.ts';
import { citizenContext, citizenLookup } from '../modules/identity/index.ts';

const batch = 500;

export interface Rehashed {
  readonly seen: number;
  readonly rehashed: number;
  /** Citizens who are kept under another row already; somebody has to look. */
  readonly twice: readonly string[];
}

interface Row {
  readonly id: string;
  readonly number: Buffer;
  readonly lookup: Buffer;
}

/**
 * Hashes with the look-up key for writing what another one hashed, in small steps, while everybody works: until the last
 * row is done a citizen is found under either. A second run finds nothing. `url` may become leon_migrator.
 */
export async function rehash(url: string, keys: Keys): Promise<Rehashed> {
  const client = new pg.Client({ connectionString: url, application_name: 'leon-keys' });
  await client.connect();
  try {
    await client.query('SET ROLE leon_migrator');
    let [seen, rehashed] = [0, 0];
    const twice: string[] = [];
    let rows: Row[] = [];
    do {
      rows = await rowsAfter(client, rows.at(-1)?.id);
      seen += rows.length;
      const changed = rows
        .map((row) => ({ row, to: hashOf(keys, row) }))
        .filter(({ row, to }) => !to.equals(row.lookup));
      const done = new Set(await write(client, changed));
      rehashed += done.size;
      twice.push(...changed.filter(({ row }) => !done.has(row.id)).map(({ row }) => row.id));
    } while (rows.length === batch);
    return { seen, rehashed, twice };
  } finally {
    await client.end();
  }
}

const hashOf = (keys: Keys, { id, number }: Row): Buffer =>
  keys.lookupHash(citizenLookup(keys.open(number, citizenContext(id)).toString('utf8')));

async function rowsAfter(client: pg.Client, last: string | undefined): Promise<Row[]> {
  const after = last === undefined ? '' : 'AND id > $1::uuid';
  const { rows } = await client.query<Row>(
    `SELECT id, number, lookup FROM leon.citizen WHERE length(number) > 0 ${after} ORDER BY id LIMIT ${batch}`,
    last === undefined ? [] : [last],
  );
  return rows;
}

async function write(
  client: pg.Client,
  changed: readonly { readonly row: Row; readonly to: Buffer }[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `UPDATE leon.citizen c SET lookup = n.lookup
     FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS n(id, was, lookup)
     WHERE c.id = n.id AND c.lookup = n.was AND NOT EXISTS (SELECT 1 FROM leon.citizen o WHERE o.lookup = n.lookup)
     RETURNING c.id`,
    [changed.map(({ row }) => row.id), changed.map(({ row }) => row.lookup), changed.map(({ to }) => to)],
  );
  return rows.map(({ id }) => id);
}
