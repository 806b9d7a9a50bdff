import { connect } from 'node:net';
import type { DependencyState } from './readiness.ts';

/** Whether something accepts connections where Redis shall be. The api only counts sign-ins there, and does without. */
export function redisState(redisUrl: string | undefined): Promise<DependencyState> {
  if (redisUrl === undefined) return Promise.resolve('not_used');
  const { hostname, port } = new URL(redisUrl);
  return new Promise((done) => {
    const socket = connect({ host: hostname, port: Number(port || 6379), timeout: 800 });
    const end = (state: DependencyState) => (): void => {
      socket.destroy();
      done(state);
    };
    socket.once('connect', end('up')).once('error', end('down')).once('timeout', end('down'));
  });
}
