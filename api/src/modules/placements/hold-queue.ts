import type { Database } from '../../db/database.ts';
import { Refusal } from '../../refusal.ts';
import { type Attempt, type HoldAnswer, holdPlaces } from './hold.store.ts';

/** Waiters that one statement takes at most: a batch stays a matter of milliseconds. */
const mostAtOnce = 64;
/** Somebody else works on the case this moment: asked again this often, in all well under the client's patience of 3 s. */
const mostAttempts = 40;
const againAfterMs = 25;

interface Waiting {
  readonly attempt: Attempt;
  readonly attempts: number;
  readonly resolve: (answer: HoldAnswer) => void;
  readonly reject: (error: unknown) => void;
}

export interface HoldQueue {
  readonly hold: (offerId: string, attempt: Attempt) => Promise<HoldAnswer>;
}

/**
 * A queue per offer in front of the hold statement: whoever waits for the same place while a statement is under way goes
 * into the next one together, in the order they came. PostgreSQL stays the authority: other nodes have queues of their own.
 */
export function createHoldQueue(db: Database): HoldQueue {
  const queues = new Map<string, Waiting[]>();

  async function drain(offerId: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) await run(offerId, queue.splice(0, mostAtOnce));
    queues.delete(offerId);
  }

  async function run(offerId: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await holdPlaces(
        db,
        offerId,
        batch.map(({ attempt }) => attempt),
      );
      batch.forEach((waiting, nth) => {
        settle(offerId, waiting, answers[nth]);
      });
    } catch (error) {
      const [only, ...others] = batch;
      // One bad waiter fails nobody else: each is asked for alone, and only the bad one fails.
      if (others.length > 0) for (const waiting of batch) await run(offerId, [waiting]);
      else only?.reject(error);
    }
  }

  function settle(offerId: string, waiting: Waiting, answer: HoldAnswer | undefined): void {
    if (answer === undefined) waiting.reject(new Error('the hold statement forgot a waiter'));
    else if (answer.outcome !== 'busy') waiting.resolve(answer);
    else if (waiting.attempts >= mostAttempts) waiting.reject(new Refusal('service.unavailable'));
    else setTimeout(() => join(offerId, { ...waiting, attempts: waiting.attempts + 1 }), againAfterMs);
  }

  function join(offerId: string, waiting: Waiting): void {
    const queue = queues.get(offerId);
    if (queue) {
      queue.push(waiting);
      return;
    }
    const fresh = [waiting];
    queues.set(offerId, fresh);
    void drain(offerId, fresh);
  }

  return {
    hold: (offerId, attempt) =>
      new Promise((resolve, reject) => join(offerId, { attempt, attempts: 1, resolve, reject })),
  };
}
