import pg from 'pg';
import type { Keys } from '../db/keys.ts';
import { type SealedColumn, sealedColumns } from './sealed-columns.ts';

const batch = 500;

export interface Resealed {
  readonly table: string;
  readonly seen: number;
  readonly resealed: number;
}

interface Row {
  readonly id: string;
  readonly sealed: Buffer;
}

/**
 * Seals with the current key what another key sealed, in small steps, while everybody works: a row that somebody changes or
 * destroys meanwhile stays as she left it. A second run finds nothing. `url` may become leon_migrator.
 */
export async function reseal(url: string, keys: Keys): Promise<Resealed[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'leon-keys' });
  await client.connect();
  try {
    await client.query('SET ROLE leon_migrator');
    const done: Resealed[] = [];
    for (const column of sealedColumns) done.push(await resealColumn(client, keys, column));
    return done;
  } finally {
    await client.end();
  }
}

async function resealColumn(client: pg.Client, keys: Keys, column: SealedColumn): Promise<Resealed> {
  let [seen, resealed] = [0, 0];
  let rows: Row[] = [];
  do {
    rows = await rowsAfter(client, column, rows.at(-1)?.id);
    seen += rows.length;
    resealed += await write(
      client,
      keys,
      column,
      rows.filter(({ sealed }) => keys.keyIdOf(sealed) !== keys.current),
    );
  } while (rows.length === batch);
  return { table: column.table, seen, resealed };
}

const idAsText = ({ id, idType }: SealedColumn): string =>
  idType === 'uuid' ? `t.${id}::text` : `encode(t.${id}, 'hex')`;
const textAsId = ({ idType }: SealedColumn, text: string): string =>
  idType === 'uuid' ? `${text}::uuid` : `decode(${text}, 'hex')`;

async function rowsAfter(client: pg.Client, column: SealedColumn, last: string | undefined): Promise<Row[]> {
  const { table, id, bytes } = column;
  const after = last === undefined ? '' : `AND t.${id} > ${textAsId(column, '$1')}`;
  const { rows } = await client.query<Row>(
    `SELECT ${idAsText(column)} AS id, ${bytes} AS sealed FROM leon.${table} t
     WHERE length(${bytes}) > 0 ${after} ORDER BY t.${id} LIMIT ${batch}`,
    last === undefined ? [] : [last],
  );
  return rows;
}

async function write(client: pg.Client, keys: Keys, column: SealedColumn, rows: Row[]): Promise<number> {
  if (rows.length === 0) return 0;
  const { table, id, bytes, set, contextOf } = column;
  const anew = rows.map(({ id: row, sealed }) => {
    const context = contextOf(row);
    return keys.seal(keys.open(sealed, context), context);
  });
  const { rowCount } = await client.query(
    `UPDATE leon.${table} t SET ${set}
     FROM (SELECT ${textAsId(column, 'id')} AS id, was, sealed, $4::text AS key_id FROM unnest($1::text[], $2::bytea[], $3::bytea[]) AS u(id, was, sealed)) n
     WHERE t.${id} = n.id AND ${bytes} = n.was`,
    [rows.map((row) => row.id), rows.map(({ sealed }) => sealed), anew, keys.current],
  );
  return rowCount ?? 0;
}
