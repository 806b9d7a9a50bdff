import { askCapacity, type NotAsked } from '@leon/contracts/capacity/ask-capacity.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { useCallback, useState } from 'react';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';

/** A command takes so many; more are sent one after the other. */
const atOnce = 500;

export interface Asked {
  readonly asked: number;
  /** How many were not asked, by reason. */
  readonly not: ReadonlyMap<NotAsked, number>;
}

/** Asks units for newer figures, and says who was not asked and why. */
export function useAsking() {
  const { run, waiting, error, clear } = useCommand();
  const [answer, setAnswer] = useState<Asked | null>(null);
  const ask = useCallback(
    (offerIds: readonly OfferId[]) =>
      run(async () => {
        let asked = 0;
        const not = new Map<NotAsked, number>();
        for (let from = 0; from < offerIds.length; from += atOnce) {
          const body = { commandId: newCommandId(), offerIds: offerIds.slice(from, from + atOnce) };
          const reply = await send(askCapacity, { body });
          asked += reply.asked.length;
          for (const { why } of reply.notAsked) not.set(why, (not.get(why) ?? 0) + 1);
        }
        setAnswer({ asked, not });
      }),
    [run],
  );
  const close = useCallback(() => {
    clear();
    setAnswer(null);
  }, [clear]);
  return { ask, busy: waiting !== 'no', error, answer, close };
}
