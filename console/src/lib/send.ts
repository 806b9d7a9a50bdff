import type { RouteContract } from '@leon/contracts/route.ts';
import { NoAnswerError } from './api-error.ts';
import { type CallInput, call, type Reply } from './http.ts';

const pausesMs = [300, 700, 1_500, 3_000];

/**
 * Sends a command and repeats the very same one (same commandId, same body) while nobody answers.
 * The api does a repeated command once, so a lost answer neither loses the command nor does it twice.
 */
export async function send<R extends RouteContract>(
  route: R,
  input: CallInput<R>,
  pause: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms)),
): Promise<Reply<R>> {
  for (const pauseMs of pausesMs) {
    try {
      return await call(route, input);
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      await pause(pauseMs);
    }
  }
  return call(route, input);
}
