import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { createClient } from 'redis';
import { numbersIn, seeded } from './seeded-numbers.ts';

interface Places {
  /** PostgreSQL, as somebody whom row security does not stop. */
  readonly admin: string;
  readonly redis: string;
  readonly logs: string;
}

/** Where a seeded number stands in the clear: each with where and a little of the text. */
async function leaksIn({ admin, redis, logs }: Places): Promise<string[]> {
  const texts = [...logTexts(logs), ...(await redisTexts(redis)), ...(await rowTexts(admin))];
  return texts.flatMap(({ where, text }) => numbersIn(text).map((found) => `${where}: ${found}`));
}

interface Text {
  readonly where: string;
  readonly text: string;
}

const logTexts = (folder: string): Text[] =>
  readdirSync(folder).map((file) => ({
    where: `log ${file}`,
    text: readFileSync(join(folder, file), 'utf8'),
  }));

async function redisTexts(url: string): Promise<Text[]> {
  const client = await createClient({ url }).connect();
  try {
    const texts: Text[] = [];
    for await (const keys of client.scanIterator({ COUNT: 500 })) {
      for (const key of keys) {
        const dump = await client.sendCommand<string | null>(['DUMP', key]).catch(() => null);
        const value = await client.sendCommand(['GET', key]).catch(() => null);
        const fields = await client.sendCommand(['HGETALL', key]).catch(() => null);
        texts.push({
          where: 'Redis',
          text: `${key} ${String(dump)} ${String(value)} ${JSON.stringify(fields)}`,
        });
      }
    }
    return texts;
  } finally {
    client.destroy();
  }
}

/** Every row of every table as PostgreSQL shows it, bytes as hexadecimal. */
async function rowTexts(url: string): Promise<Text[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'leon'::regnamespace AND relkind = 'r'`,
    );
    const texts: Text[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM leon.${name} t`);
      texts.push({ where: `table ${name}`, text: rows.map(({ row }) => row).join('\n') });
    }
    return texts;
  } finally {
    await client.end();
  }
}

/**
 * Fails with every place where a citizen's number was left in the clear. Planted ones have to be found first: in a log,
 * in Redis and in a table.
 */
export async function expectNoLeaks(places: Places): Promise<void> {
  const planted = join(places.logs, 'planted.log');
  const redis = await createClient({ url: places.redis }).connect();
  const admin = new pg.Client({ connectionString: places.admin });
  await admin.connect();
  try {
    appendFileSync(planted, `{"msg":"${seeded[0]}"}\n`);
    await redis.set('planted', seeded[1]);
    await admin.query('CREATE TABLE leon.planted AS SELECT convert_to($1, $2) AS note', [seeded[2], 'UTF8']);
    const found = (await leaksIn(places)).map((leak) => leak.replace(/:.*/s, ''));
    for (const place of ['log planted.log', 'Redis', 'table planted']) {
      if (!found.includes(place)) throw new Error(`a number planted in ${place} was not found`);
    }
  } finally {
    rmSync(planted, { force: true });
    await redis.del('planted');
    redis.destroy();
    await admin.query('DROP TABLE IF EXISTS leon.planted');
    await admin.end();
  }
  const leaks = await leaksIn(places);
  if (leaks.length > 0) throw new Error(`Citizens' numbers in the clear:\n${leaks.join('\n')}`);
  console.log('leaks: three planted numbers found, no other in logs, Redis and tables');
}
