import type {} from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

export type DependencyState = 'up' | 'down' | 'not_used';
type Check = () => Promise<DependencyState>;

/** Asks one dependency, for at most a second. */
export interface Readiness {
  add(name: string, check: Check): void;
  /** From now on this node says that it is not ready: it is about to close. */
  close(): void;
}

const timeLimitMs = 1_000;

async function within(check: Check): Promise<DependencyState> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<DependencyState>((done) => {
    timer = setTimeout(() => done('down'), timeLimitMs);
  });
  try {
    return await Promise.race([check(), tooLate]);
  } catch {
    return 'down';
  } finally {
    clearTimeout(timer);
  }
}

/**
 * `/live` checks nothing: a restart heals no dependency. `/ready` names each dependency and is 503 only when no call
 * could be served: without PostgreSQL, or while closing. The rest degrades and is said.
 */
export function answerHealth(app: FastifyInstance, extra: () => Record<string, unknown>): Readiness {
  const checks = new Map<string, Check>();
  let closing = false;
  app.get('/live', { schema: { hide: true }, logLevel: 'warn' }, async () => ({ status: 'live' }));
  app.get('/ready', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) => {
    const names = [...checks.keys()];
    const states = await Promise.all([...checks.values()].map(within));
    const dependencies = Object.fromEntries(names.map((name, index) => [name, states[index]]));
    const ready = !closing && dependencies.postgresql === 'up';
    const degraded = Object.values(dependencies).includes('down');
    if (!ready) reply.code(503).header('retry-after', '2');
    const status = closing ? 'closing' : ready ? (degraded ? 'degraded' : 'ready') : 'not_ready';
    return { status, dependencies, ...extra() };
  });
  return {
    add: (name, check) => void checks.set(name, check),
    close: () => {
      closing = true;
    },
  };
}
