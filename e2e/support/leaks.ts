import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { createClient } from 'redis';
import type { Outside } from './outside.ts';
import { numbersIn, seeded } from './seeded-numbers.ts';

interface Places {
  /** PostgreSQL, as somebody whom row security does not stop. */
  readonly admin: string;
  readonly redis: string;
  readonly logs: string;
  /** Addresses of the api's nodes: what they tell to anybody who asks. */
  readonly apis: readonly string[];
  /** Where messages out of LEON end. */
  readonly outside: Outside;
}

/** Where a seeded number stands in the clear: each with where and a little of the text. */
async function leaksIn({ admin, redis, logs, apis, outside }: Places): Promise<string[]> {
  const texts = [
    ...logTexts(logs),
    ...(await redisTexts(redis)),
    ...(await rowTexts(admin)),
    ...(await openTexts(apis)),
    ...outside.sent(),
  ];
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

/** Health and description; LEON has no page of figures besides. */
const openTexts = (apis: readonly string[]): Promise<Text[]> =>
  Promise.all(
    apis.flatMap((api) =>
      ['/live', '/ready', '/openapi.json'].map(async (path) => ({
        where: `api ${path}`,
        text: await (await fetch(`${api}${path}`)).text(),
      })),
    ),
  );

/** A value whole and unpacked, whatever it is: what Redis dumps it may have packed. */
async function unpacked(ask: (words: string[]) => Promise<unknown>, key: string): Promise<string> {
  const all: Record<string, string[]> = {
    string: ['GET', key],
    hash: ['HGETALL', key],
    list: ['LRANGE', key, '0', '-1'],
    set: ['SMEMBERS', key],
    zset: ['ZRANGE', key, '0', '-1'],
    stream: ['XRANGE', key, '-', '+'],
  };
  const kind = String(await ask(['TYPE', key]));
  return JSON.stringify(await ask(all[kind] ?? ['DUMP', key]));
}

async function redisTexts(url: string): Promise<Text[]> {
  const client = await createClient({ url }).connect();
  try {
    const ask = (words: string[]): Promise<unknown> => client.sendCommand(words);
    const texts: Text[] = [];
    for await (const keys of client.scanIterator({ COUNT: 500 })) {
      for (const key of keys) {
        // One that was a wake-up a moment ago is gone now.
        texts.push({ where: 'Redis', text: `${key} ${await unpacked(ask, key).catch(() => '')}` });
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
 * in Redis whatever the kind of its value, in a table, in a mail and in a webhook's body.
 */
export async function expectNoLeaks(places: Places): Promise<void> {
  const log = join(places.logs, 'planted.log');
  const redis = await createClient({ url: places.redis }).connect();
  const admin = new pg.Client({ connectionString: places.admin });
  let forget = (): void => undefined;
  await admin.connect();
  try {
    appendFileSync(log, `{"msg":"${seeded[0]}"}\n`);
    await redis.set('planted', seeded[1]);
    const job = { data: JSON.stringify({ note: `${seeded[1]} ${'again '.repeat(50)}` }) };
    await redis.hSet('planted:hash', job);
    await redis.rPush('planted:list', [job.data, job.data, job.data]);
    await redis.xAdd('planted:stream', '*', job);
    forget = await places.outside.plant();
    await admin.query('CREATE TABLE leon.planted AS SELECT convert_to($1, $2) AS note', [seeded[2], 'UTF8']);
    const found = (await leaksIn(places)).map((leak) => leak.replace(/:.*/s, ''));
    const planted = [
      'log planted.log',
      'Redis',
      'Redis',
      'Redis',
      'Redis',
      'table planted',
      'mail',
      'webhook',
    ];
    for (const place of planted) {
      if (!found.includes(place)) throw new Error(`a number planted in ${place} was not found`);
      found.splice(found.indexOf(place), 1);
    }
  } finally {
    rmSync(log, { force: true });
    forget();
    await redis.del(['planted', 'planted:hash', 'planted:list', 'planted:stream']);
    redis.destroy();
    await admin.query('DROP TABLE IF EXISTS leon.planted');
    await admin.end();
  }
  const leaks = await leaksIn(places);
  if (leaks.length > 0) throw new Error(`Citizens' numbers in the clear:\n${leaks.join('\n')}`);
  const { length } = places.outside.sent();
  console.log(
    `leaks: eight planted numbers found, no other in logs, Redis, tables, ${length} messages and open pages`,
  );
}
