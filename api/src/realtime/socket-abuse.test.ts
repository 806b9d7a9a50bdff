import { randomBytes } from 'node:crypto';
import { type ClientToServer, regionStream, socketPath } from '@leon/contracts/realtime/stream.ts';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { TestConsole } from './testing/test-console.ts';
import { commitEvents } from './testing/test-events.ts';
import { publicOrigin, startTestNode, type TestNode } from './testing/test-node.ts';
import { asAdmin, signInPerson, type TestPerson } from './testing/test-people.ts';

let database: TestDatabase;
let node: TestNode;
let attacker: TestPerson;
let unit: TestPerson;
let neighbour: TestPerson;
/** Works on undisturbed, whatever is done beside her. */
let colleague: TestConsole;
const open: TestConsole[] = [];
let told = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await asAdmin(database.adminUrl, "INSERT INTO leon.desk VALUES ('midt'), ('oest')");
  attacker = await signInPerson(database.adminUrl, { role: 'visitator', desk: 'midt' });
  unit = await signInPerson(database.adminUrl, { role: 'receiving_unit', organisation: 'kommune-0791' });
  neighbour = await signInPerson(database.adminUrl, { role: 'coordinator', desk: 'oest' });
  const people = new Map([attacker, unit, neighbour].map((person) => [person.token, person]));
  node = await startTestNode({ appUrl: database.appUrl, people });
  colleague = connect(neighbour);
  told = (await colleague.follow(regionStream))[regionStream] ?? 0;
});
afterAll(async () => {
  for (const console of open) console.close();
  await node.stop();
  await database.drop();
});

function connect({ token }: TestPerson): TestConsole {
  const console = new TestConsole(node.url, { token });
  open.push(console);
  return console;
}

/** Whatever has just been sent: the colleague hears the next change at once, and nothing is poisoned. */
afterEach(async () => {
  const began = performance.now();
  await commitEvents(node.db, regionStream, 'still here');
  await colleague.until(() => (colleague.frames.at(-1)?.current ?? 0) > told);
  told = colleague.frames.at(-1)?.current ?? 0;
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(colleague.lost).toBeNull();
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  for (const console of open.splice(0)) if (console !== colleague) console.close();
  open.push(colleague);
});

const nested = (depth: number): unknown => JSON.parse(`${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`);
const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, at]));

const payloads: readonly (readonly [name: string, payload: unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 1e308],
  ['an object', { stream: regionStream }],
  ['__proto__', JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')],
  ['a list of __proto__', [JSON.parse('{"__proto__":{"polluted":true}}')]],
  ['depth 100', nested(100)],
  ['10,000 keys', keys(10_000)],
  ['500 keys', keys(500)],
  ['2 MB', 'x'.repeat(2_000_000)],
  ['a text of 7 kB', 'x'.repeat(7_000)],
  ['half a character', '\uD800'],
  ['random bytes', randomBytes(2_048)],
  ['random bytes in a list', [randomBytes(64), randomBytes(64)]],
  ['what orders SQL', "'; DROP TABLE leon.account; --"],
  ['a whole list of lists', Array.from({ length: 100 }, () => [])],
];
/** Every event that a console may send; the contract makes this list complete, and the socket itself is asked for more. */
const events: Record<keyof ClientToServer, true> = { follow: true, followPositions: true, openCase: true };

test('the socket listens to the events of the contract and to no other', async () => {
  const nurse = connect(attacker);
  await nurse.follow(regionStream);
  const own = [...node.gateway.io.sockets.sockets.values()].at(-1);
  const heard = (own?.eventNames() ?? []).filter(
    (name) => !['disconnect', 'disconnecting', 'error'].includes(String(name)),
  );
  expect(heard.toSorted()).toEqual(Object.keys(events).toSorted());
});

test.each(payloads)('%s in place of what an event carries harms nobody', async (_name, payload) => {
  for (const event of [...Object.keys(events), 'unknown', 'positions', 'frame']) {
    for (const args of [[payload], [payload, payload, payload], [payload, () => undefined]]) {
      const nurse = connect(attacker);
      await nurse.follow(regionStream);
      nurse.socket.emit(event as 'openCase', ...(args as [never]));
      // Cut, or still served: nothing between.
      nurse.socket.emit('follow', [regionStream], () => nurse.socket.disconnect());
      await nurse.until(() => nurse.lost !== null);
    }
  }
});

/** What no client of ours would write, below the events: packets of Socket.IO and of Engine.IO as they go over the line. */
const packets: readonly (readonly [name: string, packet: string | Buffer])[] = [
  ['half a document', '2["follow",'],
  ['no document', '2'],
  ['no event', '2{"a":1}'],
  ['an unknown kind', '9["follow"]'],
  ['a reserved event', '2["disconnect"]'],
  ['another reserved event', '2["newListener","x"]'],
  ['an event called __proto__', '2["__proto__",{"polluted":true}]'],
  ['an event called constructor', '2["constructor"]'],
  ['an event that is a number', '2[7,8]'],
  ['depth 3,000', `2["openCase",${'['.repeat(3_000)}${']'.repeat(3_000)}]`],
  ['an attachment that is not there', '51-["openCase",{"_placeholder":true,"num":99}]'],
  ['an attachment before the first', '51-["openCase",{"_placeholder":true,"num":-1}]'],
  ['a million attachments', '51000000-["openCase",{"_placeholder":true,"num":0}]'],
  ['another namespace', '0/admin,'],
  ['a namespace called __proto__', '0/__proto__,{"polluted":true}'],
  ['a second greeting', '0{"__proto__":{"polluted":true}}'],
  ['an answer that nobody asked for', '3999["x"]'],
  ['2 MB', `2["openCase","${'x'.repeat(2_000_000)}"]`],
  ['random bytes', randomBytes(4_096)],
];
test.each(packets)('%s on the line ends that line at most', async (_name, packet) => {
  const nurse = connect(attacker);
  await nurse.follow(regionStream);
  nurse.socket.io.engine.write(packet as string);
  nurse.socket.emit('follow', [regionStream], () => nurse.socket.disconnect());
  await nurse.until(() => nurse.lost !== null);
});

const told8kB = 'x'.repeat(9_000);
test.each<[name: string, auth: unknown]>([
  ['nothing', undefined],
  ['a list', [1, 2]],
  ['a text for the protocol', { build: 'test', protocol: '1' }],
  ['a build without end', { build: told8kB, protocol: 1 }],
  ['__proto__', JSON.parse('{"__proto__":{"build":"test","protocol":1,"polluted":true}}')],
  ['depth 100', { build: nested(100), protocol: 1 }],
  ['10,000 keys', keys(10_000)],
  ['2 MB', { build: 'x'.repeat(2_000_000), protocol: 1 }],
])('a greeting of %s lets nobody in', async (_name, auth) => {
  const stranger = connect(attacker);
  stranger.socket.auth = (answer) => answer(auth as object);
  await stranger.until(() => stranger.refused !== null || stranger.lost !== null);
  expect(stranger.socket.connected).toBe(false);
});

test.each([
  '?EIO=4&transport=polling',
  '?EIO=3&transport=websocket',
  '?EIO=4&transport=websocket&sid=guessed',
  '?EIO=4&transport=__proto__',
  '?__proto__[polluted]=true&constructor[prototype][polluted]=true',
  `?EIO=4&transport=websocket&b64=${'x'.repeat(10_000)}`,
  '/../../etc/passwd',
  '?EIO=4&transport=websocket&%00=%c0%ae',
])('the door asked with %s answers no and stays', async (address) => {
  const answer = await fetch(`${node.url}${socketPath}/${address}`, { headers: { origin: publicOrigin } });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(await answer.text()).not.toMatch(/at .+\.(?:ts|js):\d+/);
});

test.each([...Object.keys(events), 'unknown'])(
  'who sends 500 times %s in a second is cut, and may come back',
  async (event) => {
    const noisy = connect(attacker);
    await noisy.follow(regionStream);
    const began = performance.now();
    for (let sent = 0; sent < 500; sent += 1)
      noisy.socket.emit(
        event as 'openCase',
        ...((event === 'follow' ? [[regionStream], () => undefined] : [null]) as [null]),
      );
    await noisy.until(() => noisy.lost !== null);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(Object.keys(await connect(attacker).follow(regionStream))).toEqual([regionStream]);
  },
);

test('no guess of a room lets anybody hear what its owner hears in the same moment', async () => {
  const [owner, guesser] = [connect(unit), connect(attacker)];
  const rooms = ['unit:kommune-0791', `account:${unit.person.accountId}`];
  expect(Object.keys(await owner.follow(...rooms)).toSorted()).toEqual(rooms.toSorted());
  const others = [
    ...rooms,
    'desk:oest',
    `account:${neighbour.person.accountId}`,
    'load:midt',
    'unit:kommune-0751',
  ];
  expect(await guesser.follow(...others)).toEqual({});
  for (const room of rooms) await commitEvents(node.db, room, 'for the owner alone');
  await owner.until(() => owner.frames.length === rooms.length);
  await guesser.follow('desk:midt');
  await commitEvents(node.db, 'desk:midt', 'for the desk');
  await guesser.until(() => guesser.frames.length > 0);
  expect(guesser.frames.map(({ stream }) => stream)).toEqual(['desk:midt']);
});

test.each([
  'positions',
  'REGION:midt',
  'desk:midt\u0000',
  'desk:midt desk:oest',
  'desk:../oest',
  'desk:*',
  'desk:',
  `desk:${'x'.repeat(65)}`,
  'account:__proto__',
])('a room called %j is no stream, and who asks for it is cut', async (room) => {
  const guesser = connect(attacker);
  await guesser.follow(regionStream);
  guesser.socket.emit('follow', [room], () => undefined);
  await guesser.until(() => guesser.lost !== null);
});

test('the room of another’s own line cannot be entered', async () => {
  const guesser = connect(attacker);
  await guesser.follow(regionStream);
  guesser.socket.emit('follow', [String(colleague.socket.id)], () => undefined);
  await guesser.until(() => guesser.lost !== null);
});
