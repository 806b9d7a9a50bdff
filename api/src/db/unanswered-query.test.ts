import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from './actor.ts';
import { createDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** A line to PostgreSQL that can swallow everything and still look connected. */
async function aLine(url: string) {
  const target = new URL(url);
  const line = { swallows: false };
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const pass = (from: Socket, to: Socket) => {
      from.on('data', (bytes) => line.swallows || to.write(bytes));
      from.on('error', () => undefined).on('close', () => to.destroy());
    };
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const via = new URL(url);
  via.hostname = '127.0.0.1';
  via.port = String((server.address() as AddressInfo).port);
  return { url: via.href, line, close: () => server.close() };
}

test('a line that swallowed a query costs three seconds once, and nothing after it has healed', async () => {
  const { url, line, close } = await aLine(database.appUrl);
  const { db, pool } = createDatabase({ url, applicationName: 'leon-test', poolSize: 1 });
  const ask = () =>
    withActor(db, { kind: 'login' }, (tx) => sql<{ one: number }>`SELECT 1 AS one`.execute(tx.db));
  await ask();
  line.swallows = true;
  const began = performance.now();
  await expect(ask()).rejects.toThrow('Query read timeout');
  expect(performance.now() - began).toBeLessThan(4_000);
  line.swallows = false;
  expect((await ask()).rows).toEqual([{ one: 1 }]);
  await pool.end();
  close();
});
