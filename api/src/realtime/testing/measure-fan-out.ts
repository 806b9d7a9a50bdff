import { Worker } from 'node:worker_threads';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { asDatabase, asRole } from '@leon/infra/local/migrate.ts';
import { onServer, startTestServers } from '@leon/infra/testing/test-servers.ts';
import { aCapacityPayload, commitEvents } from './test-events.ts';
import { startTestNode } from './test-node.ts';
import { signInPerson } from './test-people.ts';

/** Committed → parsed on every console, at a steady pace; prints one line of JSON. Arguments: consoles, changes a second, seconds. */
const [consoles = 200, perSecond = 20, seconds = 10] = process.argv.slice(2).map(Number);

const { servers, stop } = await startTestServers();
const adminUrl = asDatabase(servers.adminUrl, 'leon_fan_out');
await onServer(servers.adminUrl, `create database leon_fan_out template ${servers.template}`);
const nurse = await signInPerson(adminUrl, { role: 'visitator', desk: 'midt' });
const node = await startTestNode({
  appUrl: asRole(adminUrl, 'leon_app', servers.passwords.LEON_APP_PASSWORD),
  people: new Map([[nurse.token, nurse]]),
});

const worker = new Worker(new URL('./measure-consoles.ts', import.meta.url), {
  workerData: { url: node.url, token: nurse.token, consoles, stream: regionStream },
});
const heard = (): Promise<number[]> => new Promise((resolve) => worker.once('message', resolve));
await heard();

const committed: number[] = [];
for (let change = 0; change < perSecond * seconds; change += 1) {
  await commitEvents(node.db, regionStream, aCapacityPayload(change));
  committed.push(performance.timeOrigin + performance.now());
  node.sequencer.wake();
  await new Promise((next) => setTimeout(next, 1000 / perSecond));
}
worker.postMessage(committed.length);
const flat = await heard();
const latencies = flat
  .map((at, index) => at - (committed[index % committed.length] ?? Number.NaN))
  .sort((a, b) => a - b);
const quantile = (share: number): number =>
  Math.round((latencies[Math.floor(share * (latencies.length - 1))] ?? Number.NaN) * 10) / 10;
process.stdout.write(
  `${JSON.stringify({ name: 'fanout', consoles, perSecond, deliveries: latencies.length, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), max: quantile(1) })}\n`,
);
await worker.terminate();
await node.stop();
await stop();
