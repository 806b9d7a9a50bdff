import { parentPort, workerData } from 'node:worker_threads';
import { TestConsole } from './test-console.ts';

interface Task {
  readonly url: string;
  readonly token: string;
  readonly consoles: number;
  readonly stream: string;
}

/** The consoles' end of the measurement: when (ms since 1970) each heard each change. */
const { url, token, consoles, stream } = workerData as Task;
const all = Array.from({ length: consoles }, () => new TestConsole(url, { token }));
const times: number[][] = all.map(() => []);
for (const [index, console] of all.entries()) {
  await console.follow(stream);
  console.socket.on('frame', (frame) => {
    const now = performance.timeOrigin + performance.now();
    for (const _ of frame.events) times[index]?.push(now);
  });
}
parentPort?.postMessage([]);
parentPort?.once('message', async (changes: number) => {
  for (const [index, console] of all.entries()) await console.until(() => times[index]?.length === changes);
  parentPort?.postMessage(times.flat());
});
