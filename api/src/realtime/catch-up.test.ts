import { gunzipSync } from 'node:zlib';
import { Problem } from '@leon/contracts/errors.ts';
import { streamsOf } from '@leon/contracts/realtime/audience.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withActor } from '../db/actor.ts';
import { createDatabase } from '../db/database.ts';
import { sessionCookieName } from '../http/session-cookie.ts';
import { trimStreams } from './index.ts';
import { commitEvents } from './testing/test-events.ts';
import { startTestNode, type TestNode } from './testing/test-node.ts';
import { asAdmin, signInPerson, type TestPerson } from './testing/test-people.ts';

let database: TestDatabase;
let node: TestNode;
let nurse: TestPerson;
let neighbour: TestPerson;
let unit: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase();
  nurse = await signInPerson(database.adminUrl, { role: 'visitator', desk: 'midt' });
  neighbour = await signInPerson(database.adminUrl, { role: 'coordinator', desk: 'oest' });
  unit = await signInPerson(database.adminUrl, { role: 'receiving_unit', organisation: 'kommune-0791' });
  const people = new Map([nurse, neighbour, unit].map((person) => [person.token, person]));
  node = await startTestNode({ appUrl: database.appUrl, people });
  const payloads = Array.from({ length: 50 }, (_, index) => index + 1);
  await commitEvents(node.db, 'desk:midt', ...payloads);
  await commitEvents(node.db, regionStream, 'the region');
  await untilNumbered(regionStream, 1);
});
afterAll(async () => {
  await node.stop();
  await database.drop();
});

const untilNumbered = async (stream: string, revision: number) => {
  while (node.sequencer.headOf(stream) < revision) await new Promise((tick) => setImmediate(tick));
};

async function get(person: TestPerson, path: string, headers: Record<string, string> = {}) {
  const {
    statusCode,
    rawPayload,
    headers: answered,
  } = await node.app.inject({
    url: `/api/v1/streams/${path}`,
    headers: { cookie: `${sessionCookieName}=${person.token}`, ...headers },
  });
  const body = answered['content-encoding'] === 'gzip' ? gunzipSync(rawPayload) : rawPayload;
  return { status: statusCode, bytes: rawPayload.length, body: JSON.parse(body.toString()) as unknown };
}
const refusal = ({ status, body }: Awaited<ReturnType<typeof get>>) => ({
  status,
  code: Problem.parse(body).code,
});

describe('catching up', () => {
  test('gives exactly the missing events', async () => {
    const { status, body } = await get(nurse, 'desk:midt/events?after=20&until=23');
    expect(status).toBe(200);
    expect(body).toEqual({
      stream: 'desk:midt',
      previous: 20,
      current: 23,
      events: [21, 22, 23].map((revision) => ({ revision, type: 'test.happened', v: 1, data: revision })),
    });
  });

  test('gives nothing to one who has all', async () => {
    const { body } = await get(nurse, 'desk:midt/events?after=50');
    expect(body).toMatchObject({ previous: 50, current: 50, events: [] });
  });

  test.each([
    ['events of another desk', () => get(neighbour, 'desk:midt/events?after=0')],
    ['a picture of another desk', () => get(neighbour, 'desk:midt/snapshot')],
    ['events of a desk for a unit', () => get(unit, 'desk:midt/events?after=0')],
    ['a picture of another unit', () => get(unit, 'unit:kommune-0751/snapshot')],
    ['a stream that nobody has', () => get(nurse, 'desk:nowhere/events?after=0')],
    ['a region that is not', () => get(nurse, 'region:nowhere/snapshot')],
    ["another person's stream", () => get(nurse, `account:${unit.person.accountId}/snapshot`)],
  ])('%s is answered as if there were none', async (_name, ask) => {
    expect(refusal(await ask())).toEqual({ status: 404, code: 'stream.unknown' });
  });

  test('a console ahead of the server is sent to take the whole picture', async () => {
    expect(refusal(await get(nurse, 'desk:midt/events?after=51')).code).toBe('stream.too_old');
  });
});

describe('the whole picture', () => {
  test('of a desk stands at the head of its stream', async () => {
    const { body } = await get(nurse, 'desk:midt/snapshot');
    expect(body).toMatchObject({ audience: 'desk', revision: 50, cases: [] });
  });

  test('of a stream that was never written to stands at zero', async () => {
    const { body } = await get(unit, 'unit:kommune-0791/snapshot');
    expect(body).toMatchObject({ audience: 'unit', revision: 0, requests: [] });
  });

  test('of the region is the same compressed or not, and for whoever asks', async () => {
    const plain = await get(nurse, `${regionStream}/snapshot`);
    const zipped = await get(unit, `${regionStream}/snapshot`, { 'accept-encoding': 'gzip, br' });
    expect(plain.status).toBe(200);
    expect(zipped.body).toEqual(plain.body);
    expect(plain.body).toMatchObject({ audience: 'region', revision: 1, desks: [{ code: 'midt' }] });
  });
});

describe('what is no longer kept', () => {
  const workerDb = () =>
    createDatabase({ url: database.workerUrl, applicationName: 'leon-worker', poolSize: 1 });

  test('is dropped from the oldest on, and whoever still misses it takes the whole picture', async () => {
    const { db, pool } = workerDb();
    expect(await trimStreams(db, { hours: 24, events: 10 })).toBe(40);
    expect(await trimStreams(db, { hours: 24, events: 10 })).toBe(0);
    await pool.end();
    expect(refusal(await get(nurse, 'desk:midt/events?after=39')).code).toBe('stream.too_old');
    const { body } = await get(nurse, 'desk:midt/events?after=40');
    expect(body).toMatchObject({ previous: 40, current: 50 });
    expect((await get(nurse, 'desk:midt/snapshot')).status).toBe(200);
  });

  test('is dropped when it is a day old, however few', async () => {
    await asAdmin(
      database.adminUrl,
      "UPDATE leon.stream_event SET sequenced_at = sequenced_at - interval '25 hours' WHERE stream = 'desk:midt' AND revision <= 45",
    );
    const { db, pool } = workerDb();
    expect(await trimStreams(db)).toBe(5);
    await pool.end();
    expect(refusal(await get(nurse, 'desk:midt/events?after=44')).code).toBe('stream.too_old');
  });
});

test('the database grants everybody the same streams as the gateway', async () => {
  const streams = [...new Set([nurse, neighbour, unit].flatMap(({ person }) => streamsOf(person)))];
  for (const { person } of [nurse, neighbour, unit]) {
    const { rows } = await withActor(node.db, person, (tx) =>
      sql<{
        stream: string;
      }>`SELECT stream FROM unnest(${streams}::text[]) AS stream WHERE may_follow(stream)`.execute(tx.db),
    );
    expect(rows.map((row) => row.stream).sort()).toEqual(streamsOf(person).sort());
  }
});
