import { setTimeout as delay } from 'node:timers/promises';
import { type Child, type ChildSpec, supervise } from './supervise.ts';
import { waitFor } from './wait-for.ts';

export interface Service {
  name: string;
  pid: () => Promise<number>;
  running: () => boolean;
  /** Sends a signal to the process itself: SIGKILL, SIGSTOP, SIGCONT … */
  kill: (signal: NodeJS.Signals) => void;
  /** Waits until the process of this moment has ended. */
  exited: () => Promise<unknown>;
  /** Ends what still runs and starts it again, on the same port. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface ServiceOptions {
  spec: ChildSpec;
  /** Throws until the service can be used. */
  ready?: (child: Child) => Promise<void>;
  /** Start it again when it ends by itself. */
  keepAlive?: boolean;
  say?: (text: string) => void;
}

const longestPauseMs = 30_000;
const steadyAfterMs = 60_000;

export const startService = async ({ spec, ready, keepAlive, say }: ServiceOptions): Promise<Service> => {
  let child: Child;
  let wanted = true;
  let pauseMs = 500;

  const begin = async (): Promise<void> => {
    const started = supervise(spec);
    const startedAt = Date.now();
    child = started;
    if (keepAlive) {
      started.exited.then(async ({ code, signal }) => {
        if (!wanted || child !== started) return;
        if (Date.now() - startedAt > steadyAfterMs) pauseMs = 500;
        say?.(`${spec.name} ended (${signal ?? code}), again in ${pauseMs} ms:\n${started.tail()}`);
        await delay(pauseMs);
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
        if (wanted && child === started) await begin().catch(() => undefined);
      });
    }
    if (ready) await waitFor(started, () => ready(started));
  };

  const stop = async (): Promise<void> => {
    wanted = false;
    await child.stop();
  };

  const service: Service = {
    name: spec.name,
    pid: () => child.pid,
    running: () => child.running(),
    kill: (signal) => child.kill(signal),
    exited: () => child.exited,
    restart: async () => {
      await stop();
      wanted = true;
      await begin();
    },
    stop,
  };
  try {
    await begin();
  } catch (error) {
    await stop();
    throw error;
  }
  return service;
};
