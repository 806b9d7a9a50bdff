import type { Service } from './service.ts';
import type { Child } from './supervise.ts';

interface Server {
  port: number;
  child?: Child;
}

/** A server of this machine as a service that comes back on the same port. */
export const restartable = async <T extends Server>(
  name: string,
  start: (port?: number) => Promise<T>,
): Promise<{ server: T; service: Service }> => {
  const server = await start();
  let { child } = server;
  const ours = (): Child => {
    if (!child) throw new Error(`${name} was not started here`);
    return child;
  };
  const stop = async (): Promise<void> => {
    await child?.stop();
  };
  return {
    server,
    service: {
      name,
      pid: async () => ours().pid,
      running: () => child?.running() ?? true,
      kill: (signal) => ours().kill(signal),
      // A server of someone else never ends as far as we can tell.
      exited: () => child?.exited ?? new Promise(() => undefined),
      restart: async () => {
        await ours().stop();
        child = (await start(server.port)).child;
      },
      stop,
    },
  };
};
