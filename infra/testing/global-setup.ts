import type { TestProject } from 'vitest/node';
import { startTestServers, type TestServers } from './test-servers.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    leon: TestServers;
  }
}

interface Shared {
  running?: ReturnType<typeof startTestServers>;
  users: number;
}

// Vitest loads this file once per project; the servers belong to the whole run.
const holder = globalThis as typeof globalThis & { leonTestServers?: Shared };
holder.leonTestServers ??= { users: 0 };
const shared = holder.leonTestServers;

export const setup = async (project: TestProject): Promise<void> => {
  shared.users += 1;
  shared.running ??= startTestServers();
  const { servers } = await shared.running;
  project.provide('leon', servers);
};

export const teardown = async (): Promise<void> => {
  shared.users -= 1;
  if (shared.users > 0) return;
  const running = await shared.running;
  delete shared.running;
  await running?.stop();
};
