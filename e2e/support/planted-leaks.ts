import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { createClient } from 'redis';
import type { Places } from './leaks.ts';
import { saidOfCitizens } from './said-of-citizens.ts';
import { seeded, seededWords } from './seeded-numbers.ts';

const [first, second, third] = seeded;
const { name, clinical } = seededWords;
const plain = first.replace('-', '');
const inPairs = plain.replace(/(\d\d)(?=\d)/g, '$1 ');
const again = 'again '.repeat(50);

interface Planted {
  readonly where: string;
  /** Part of what the place is called. */
  readonly name: string;
}

/** What files may hold, each spelled otherwise; one of them what a journey happened to say. */
const filesWith = (
  said: readonly string[],
): readonly (readonly [file: string, content: string | Buffer])[] => [
  ['logs/planted-api.log', `{"msg":"${first}"}\n`],
  ['logs/planted-name.log', `{"msg":"${encodeURIComponent(name)}"}\n`],
  [
    'logs/planted-text.log',
    `{"msg":"${clinical.replace(/[^ -~]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`)}"}`,
  ],
  ['tmp/planted-wide', Buffer.from(`utf-16: ${second}`, 'utf16le')],
  ['tmp/planted-packed', Buffer.from(`x${clinical}`).toString('base64')],
  ['tmp/planted-pairs', inPairs],
  [
    'checkpoints/planted-url',
    `?q=${[...Buffer.from(third)].map((byte) => `%${byte.toString(16)}`).join('')}`,
  ],
  ...said.slice(0, 1).map((text) => ['tmp/planted-said', `so she said: ${text}`] as const),
];

async function plantInRedis(url: string): Promise<Planted[]> {
  const redis = await createClient({ url }).connect();
  await redis.set('planted:string', first.replace('-', ' '));
  const job = { data: JSON.stringify({ note: `${second} ${again}` }) };
  await redis.hSet('planted:hash', job);
  await redis.rPush('planted:list', [job.data, job.data, job.data]);
  await redis.sAdd('planted:set', Buffer.from(name).toString('hex'));
  await redis.zAdd('planted:zset', { score: 1, value: clinical });
  await redis.xAdd('planted:stream', '*', job);
  // a job that is done: nothing of it is left but on disk
  await redis.set('planted:done', `done ${third}`);
  await redis.del('planted:done');
  redis.destroy();
  const kinds = ['string', 'hash', 'list', 'set', 'zset', 'stream'];
  return [
    ...kinds.map((kind) => ({ where: 'Redis', name: `planted:${kind}` })),
    { where: 'Redis on disk', name: 'aof' },
  ];
}

async function plantInDatabase(
  url: string,
  log: string,
): Promise<{ planted: Planted[]; end: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE leon.planted AS SELECT convert_to($1, $2) AS note', [third, 'UTF8']);
  await client.query('CREATE TABLE public.planted AS SELECT $1::text AS note', [name]);
  const before = readFileSync(log, 'utf8').length;
  await client.query(`DO $$ BEGIN RAISE WARNING 'planted %', '${second}'; END $$`);
  // the server writes, and another process takes it down
  while (!readFileSync(log, 'utf8').slice(before).includes('planted')) await new Promise(setImmediate);
  await client.query(`SELECT '${plain}' AS planted`);
  return {
    planted: [
      { where: 'table', name: 'leon.planted' },
      { where: 'table', name: 'public.planted' },
      { where: 'log', name: 'postgresql.log' },
      { where: 'statement', name: 'pg_stat_activity' },
    ],
    end: () => client.end(),
  };
}

/** Puts what is told of a citizen into every kind of place. Only where the LEON is thrown away afterwards. */
export async function plantEverywhere({ dataDir, redis, admin, apis, outside }: Places) {
  const files = filesWith(saidOfCitizens(true));
  for (const folder of ['tmp', 'checkpoints']) mkdirSync(join(dataDir, folder), { recursive: true });
  for (const [file, content] of files) writeFileSync(join(dataDir, file), content);
  const inRedis = await plantInRedis(redis);
  const inDatabase = await plantInDatabase(admin, join(dataDir, 'logs/postgresql.log'));
  const sent = await outside.plant();
  const careless = createServer((_, reply) => void reply.setHeader('x-seen', first).end(clinical));
  await new Promise<void>((listening) => void careless.listen(0, '127.0.0.1', listening));
  const kinds: Planted[] = [
    ...files.map(([file]) => ({ where: file.startsWith('logs/') ? 'log' : 'file', name: file })),
    ...inRedis,
    ...inDatabase.planted,
    ...sent.map((where) => ({ where, name: '' })),
    { where: 'open page', name: '/live' },
  ];
  return {
    kinds,
    apis: [...apis, `http://127.0.0.1:${(careless.address() as AddressInfo).port}`],
    forget: async (): Promise<void> => {
      careless.closeAllConnections();
      careless.close();
      await inDatabase.end();
    },
  };
}
