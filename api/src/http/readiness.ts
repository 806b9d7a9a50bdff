import type {} from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

export type DependencyState = 'up' | 'down' | 'not_used';
type Check = () => Promise<DependencyState>;

/** Asks one dependency, for at most a second. */
export interface Readiness {
  add(name: string, check: Check): void;
  /** From now on this node says that it is not ready: it is about to close. */
  close(): void;
  state(): Promise<ReadyState>;
}

export interface ReadyState {
  readonly ready: boolean;
  readonly status: string;
  /** What each dependency is, and the build: for who runs LEON. */
  readonly details: Record<string, unknown>;
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
 * could be served: without PostgreSQL, or while closing. The rest degrades and is said. What is up and what is not is told
 * where monitoring is open; a load balancer needs the status alone.
 */
export function answerHealth(
  app: FastifyInstance,
  extra: () => Record<string, unknown>,
  isOpen: boolean,
): Readiness {
  const checks = new Map<string, Check>();
  let closing = false;
  const look = async (): Promise<ReadyState> => {
    const names = [...checks.keys()];
    const states = await Promise.all([...checks.values()].map(within));
    const dependencies = Object.fromEntries(names.map((name, index) => [name, states[index]]));
    const ready = !closing && dependencies.postgresql === 'up';
    const degraded = Object.values(dependencies).includes('down');
    const status = closing ? 'closing' : ready ? (degraded ? 'degraded' : 'ready') : 'not_ready';
    return { ready, status, details: { dependencies, ...extra() } };
  };
  let looking: Promise<ReadyState> | null = null;
  // nobody signs in to ask: however many do at once, each dependency is asked once
  const state = (): Promise<ReadyState> => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };
  tellHealth(app, state, isOpen);
  return {
    state,
    add: (name, check) => void checks.set(name, check),
    close: () => {
      closing = true;
    },
  };
}

/** `/live` and `/ready` of one listener. */
export function tellHealth(app: FastifyInstance, state: Readiness['state'], isOpen: boolean): void {
  app.get('/live', { schema: { hide: true }, logLevel: 'warn' }, async () => ({ status: 'live' }));
  app.get('/ready', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) => {
    const { ready, status, details } = await state();
    if (!ready) reply.code(503).header('retry-after', '2');
    return isOpen ? { status, ...details } : { status };
  });
}
