import { randomUUID } from 'node:crypto';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConsoleOptions, TestConsole } from './testing/test-console.ts';
import { commitEvents } from './testing/test-events.ts';
import { startTestNode, type TestNode } from './testing/test-node.ts';
import { asAdmin, signInPerson, type TestPerson } from './testing/test-people.ts';

let database: TestDatabase;
let node: TestNode;
const people = new Map<string, TestPerson>();
const open: TestConsole[] = [];

const signIn = async (post: Parameters<typeof signInPerson>[1]) => {
  const person = await signInPerson(database.adminUrl, post);
  people.set(person.token, person);
  return person;
};
const visitator = () => signIn({ role: 'visitator', desk: 'midt' });
const connect = (options: ConsoleOptions) => {
  const console = new TestConsole(node.url, options);
  open.push(console);
  return console;
};

beforeAll(async () => {
  database = await createTestDatabase();
  node = await startTestNode({
    appUrl: database.appUrl,
    people,
    slowReader: { frames: 20, bytes: 256 * 1024 },
  });
});
afterAll(async () => {
  for (const console of open) console.close();
  await node.stop();
  await database.drop();
});

describe('at the door', () => {
  test.each([
    ['a foreign page', 'http://evil.test'],
    ['a page that only begins like ours', 'http://leon.test.evil.test'],
    ['a client that does not say where it comes from', null],
  ])('%s is refused', async (_name, origin) => {
    const { token } = await visitator();
    const stranger = connect({ token, origin });
    await stranger.until(() => stranger.refused !== null);
    expect(stranger.socket.connected).toBe(false);
  });

  test('nobody is let in without a session', async () => {
    for (const options of [{}, { token: randomUUID() }]) {
      const stranger = connect(options);
      await stranger.until(() => stranger.refused !== null);
      expect(stranger.refused).toBe('session.missing');
    }
  });

  test('a window that still shows her who was here before is not let in with the session of who came after', async () => {
    const [before, after] = [await visitator(), await visitator()];
    const left = connect({ token: after.token, account: before.person.accountId });
    await left.until(() => left.refused !== null);
    expect(left.refused).toBe('session.expired');
    const own = connect({ token: after.token, account: after.person.accountId });
    expect(await own.follow(regionStream)).toHaveProperty([regionStream]);
  });

  test('a console of another protocol is told that it is outdated', async () => {
    const { token } = await visitator();
    const old = connect({ token, protocol: 0 });
    await old.until(() => old.refused !== null);
    expect(old.refused).toBe('client.outdated');
  });

  test('an account with thirty windows gets no more of them, a colleague gets hers, and a closed one leaves room', async () => {
    const [{ token }, colleague] = [await visitator(), await visitator()];
    const windows = Array.from({ length: 30 }, () => connect({ token }));
    for (const window of windows) await window.until(() => window.socket.connected);
    const oneMore = connect({ token });
    await oneMore.until(() => oneMore.refused !== null);
    expect(oneMore.refused).toBe('rate.limited');
    expect(await connect({ token: colleague.token }).follow(regionStream)).toHaveProperty([regionStream]);
    windows[0]?.close();
    await expect
      .poll(async () => {
        const again = connect({ token });
        await again.until(() => again.socket.connected || again.refused !== null);
        return again.refused;
      })
      .toBeNull();
  });
});

test('only the streams of the session are granted, and no frame of another is heard', async () => {
  const { token, person } = await visitator();
  const nurse = connect({ token });
  const asked = [regionStream, 'desk:midt', 'desk:oest', 'unit:kommune-0791', `account:${randomUUID()}`];
  const heads = await nurse.follow(...asked, `account:${person.accountId}`);
  expect(Object.keys(heads).sort()).toEqual([`account:${person.accountId}`, 'desk:midt', regionStream]);
  await commitEvents(node.db, 'desk:oest', 'not for her');
  await commitEvents(node.db, 'unit:kommune-0791', 'not for her');
  await commitEvents(node.db, 'desk:midt', 'for her');
  await nurse.until(() => nurse.frames.length > 0);
  expect(nurse.frames.map((frame) => frame.stream)).toEqual(['desk:midt']);
  const log = await asAdmin(
    database.adminUrl,
    'SELECT ground, what FROM leon.access_log WHERE account_id = $1',
    [person.accountId],
  );
  expect(log).toEqual([{ ground: 'refused', what: 'follow desk unit account' }]);
});

test('a unit follows its own requests and no desk', async () => {
  const { token } = await signIn({ role: 'receiving_unit', organisation: 'kommune-0791' });
  const unit = connect({ token });
  const heads = await unit.follow('unit:kommune-0791', 'unit:kommune-0751', 'desk:midt', regionStream);
  expect(Object.keys(heads).sort()).toEqual([regionStream, 'unit:kommune-0791']);
});

test('a heartbeat tells the time of the database and the heads of what is followed', async () => {
  const { token } = await visitator();
  const nurse = connect({ token });
  await nurse.follow(regionStream);
  await commitEvents(node.db, regionStream, 'one', 'two');
  await nurse.until(() => nurse.frames.length > 0);
  const head = nurse.frames.at(-1)?.current;
  await nurse.until(() => nurse.heartbeat?.heads[regionStream] === head);
  expect(nurse.heartbeat?.build).toBe('test');
  expect(nurse.heartbeat?.behindMs).toBeLessThan(1_000);
  expect(Math.abs((nurse.heartbeat?.serverTime ?? 0) - Date.now())).toBeLessThan(1_000);
});

describe('a socket is cut', () => {
  const secondsUntilCut = async (console: TestConsole, change: string, accountId: string) => {
    const began = performance.now();
    await asAdmin(database.adminUrl, change, [accountId]);
    await console.until(() => console.lost !== null);
    return (performance.now() - began) / 1000;
  };

  test.each([
    ['the account is disabled', 'UPDATE leon.account SET disabled_at = leon.leon_now() WHERE id = $1'],
    ['the session ends', 'UPDATE leon.session SET ended_at = leon.leon_now() WHERE account_id = $1'],
  ])('within five seconds when %s', async (_name, change) => {
    const { token, person } = await visitator();
    const nurse = connect({ token });
    await nurse.follow(regionStream);
    expect(await secondsUntilCut(nurse, change, person.accountId)).toBeLessThan(5);
    expect(nurse.ended).toEqual([['session', null]]);
  });

  test('from a stream that its person lost, and from no other', async () => {
    const { token, person } = await visitator();
    const nurse = connect({ token });
    await nurse.follow(regionStream, 'desk:midt');
    await asAdmin(database.adminUrl, "UPDATE leon.account SET desk_code = 'oest' WHERE id = $1", [
      person.accountId,
    ]);
    await nurse.until(() => nurse.ended.length > 0);
    expect(nurse.ended).toEqual([['stream', 'desk:midt']]);
    await commitEvents(node.db, 'desk:midt', 'no longer hers');
    await commitEvents(node.db, regionStream, 'still hers');
    await nurse.until(() => nurse.frames.length > 0);
    expect(nurse.frames.map((frame) => frame.stream)).toEqual([regionStream]);
  });

  test('when it sends without end', async () => {
    const { token } = await visitator();
    const noisy = connect({ token });
    await noisy.follow(regionStream);
    for (let sent = 0; sent < 500; sent += 1) noisy.socket.emit('followPositions', false);
    await noisy.until(() => noisy.lost !== null);
  });

  test.each([['not a list'], [[{ stream: regionStream }]], [Array(100).fill(regionStream)]])(
    'when it asks for nonsense: %o',
    async (nonsense) => {
      const { token } = await visitator();
      const odd = connect({ token });
      await odd.follow(regionStream);
      odd.socket.emit('follow', nonsense as never, () => undefined);
      await odd.until(() => odd.lost !== null);
    },
  );

  test('when it does not read, while the others hear everything', async () => {
    const [slowPerson, quickPerson] = [await visitator(), await visitator()];
    const [slow, quick] = [connect(slowPerson), connect(quickPerson)];
    await slow.follow('desk:midt');
    const from = (await quick.follow('desk:midt'))['desk:midt'] ?? 0;
    const before = node.gateway.io.sockets.sockets.size;
    stopReading(slow);
    const cutOff = new Promise<void>((gone) => {
      for (const socket of node.gateway.io.sockets.sockets.values()) {
        if (socket.data.person.accountId === slowPerson.person.accountId)
          socket.on('disconnect', () => gone());
      }
    });
    const page = 'x'.repeat(400_000);
    let told = 0;
    let isCut = false;
    void cutOff.then(() => {
      isCut = true;
    });
    while (!isCut && told < 200) {
      await commitEvents(node.db, 'desk:midt', page);
      told += 1;
      await quick.until(() => quick.heard('desk:midt', from).length === told);
    }
    expect(isCut).toBe(true);
    expect(node.gateway.io.sockets.sockets.size).toBe(before - 1);
  });
});

test('a node that stops does not wait for a console that hangs', async () => {
  const other = await startTestNode({ appUrl: database.appUrl, people });
  const hanging = new TestConsole(other.url, await visitator());
  await hanging.follow(regionStream);
  stopReading(hanging);
  const began = performance.now();
  await other.stop();
  expect(performance.now() - began).toBeLessThan(4_000);
  hanging.close();
});

/** The computer behind this console hangs: its end of the line takes no more bytes. */
function stopReading(console: TestConsole): void {
  const transport = console.socket.io.engine.transport as unknown as { ws: { _socket: { pause(): void } } };
  transport.ws._socket.pause();
}
