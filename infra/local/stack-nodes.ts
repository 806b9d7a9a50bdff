import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { root } from './paths.ts';
import { type Service, startService } from './service.ts';
import type { StackEnvironments } from './stack-environment.ts';
import type { Child } from './supervise.ts';
import { together } from './together.ts';

export interface NodeOptions {
  dataDir: string;
  apiNodes: number;
  /** Of the first api node. */
  port: number;
  worker: boolean;
  simulator: boolean;
  keepAlive: boolean;
  environments: StackEnvironments;
  say: (text: string) => void;
  started: (service: Service) => void;
}

type Ready = (child: Child) => Promise<void>;

const readyAt =
  (url: string): Ready =>
  async () => {
    const answer = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(5000) });
    if (!answer.ok) throw new Error(`${url}/ready answered ${answer.status}: ${await answer.text()}`);
  };

const says =
  (text: string): Ready =>
  async (child) => {
    if (!child.tail().includes(text)) throw new Error(`${child.name} has not said: ${text}`);
  };

/** LEON's own processes: api nodes and worker at once, then the simulator, which needs an api. */
export const startNodes = async (options: NodeOptions) => {
  const { dataDir, environments, keepAlive, say, started } = options;
  const node = async (
    name: string,
    script: string,
    env: NodeJS.ProcessEnv,
    ready: Ready,
  ): Promise<Service> => {
    const logFile = join(dataDir, 'logs', `${name}.log`);
    const args = [join(root, script)];
    const service = await startService({
      spec: { name, command: process.execPath, args, cwd: root, env, logFile },
      ...{ keepAlive, say, ready },
    });
    started(service);
    return service;
  };

  const ports = [options.port];
  while (ports.length < options.apiNodes) ports.push(await freePort());
  const urls = ports.map((port) => `http://127.0.0.1:${port}`);

  const startApis = together<Service[]>(
    ...ports.map((port, index) => {
      const url = `http://127.0.0.1:${port}`;
      say(`API ${url}`);
      return node(`api-${index + 1}`, 'api/src/server.ts', environments.api(port, index), readyAt(url));
    }),
  );
  const startWorker = async (): Promise<Service | undefined> => {
    if (!options.worker) return undefined;
    say('Worker');
    return node('worker', 'worker/src/worker.ts', environments.worker, says('worker runs'));
  };
  const startSimulator = async (): Promise<Service | undefined> => {
    if (!options.simulator) return undefined;
    say('Simulator');
    const env = environments.simulator(urls[0] ?? '');
    return node('simulator', 'infra/simulator/simulator.ts', env, says('simulator: '));
  };
  const [apis, worker] = await together(startApis, startWorker());
  return { apis, urls, worker, simulator: await startSimulator() };
};
