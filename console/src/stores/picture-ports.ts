import { getStreamEvents, getStreamSnapshot } from '@leon/contracts/realtime/stream.routes.ts';
import { ApiError } from '../lib/api-error.ts';
import { call } from '../lib/http.ts';
import type { FetchTrouble, SyncPorts } from './picture-sync.ts';

const longestPauseMs = 8_000;

function troubleOf(error: unknown): FetchTrouble {
  if (!(error instanceof ApiError)) return 'retry';
  if (error.code === 'stream.too_old') return 'too_old';
  if (error.code === 'stream.unknown' || error.code.startsWith('session.')) return 'gone';
  return 'retry';
}

/** Half of the pause is chance, so that a thousand consoles do not ask in step. */
function pause(attempt: number): Promise<void> {
  const most = Math.min(longestPauseMs, 300 * 2 ** attempt);
  return new Promise((done) => setTimeout(done, most / 2 + (Math.random() * most) / 2));
}

/** The api over HTTP, authorised anew at each call. */
export const httpPorts: Omit<SyncPorts, 'changed'> = {
  fetchEvents: (stream, after, until) =>
    call(getStreamEvents, { params: { stream }, query: { after, until } }),
  fetchSnapshot: (stream) => call(getStreamSnapshot, { params: { stream } }),
  troubleOf,
  pause,
};
