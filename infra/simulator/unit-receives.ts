import type { CommandId } from '@leon/contracts/ids.ts';
import { confirmArrival, listReceived } from '@leon/contracts/placements/follow-up.routes.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { acknowledgeHandover } from '@leon/contracts/placements/receipt.routes.ts';
import type { MachineClient } from './client.ts';
import type { Pace } from './pace.ts';
import type { Chance } from './random.ts';
import { uuidv7 } from './uuid.ts';

const minute = 60_000;
/** Simulated milliseconds until somebody has read a hand-over, and until somebody who is on the way is there. */
const reading = { least: minute, most: 5 * minute };
const coming = { least: 10 * minute, most: 40 * minute };

/** DEMO: units acknowledge what they are handed, and say so when the citizen has come. */
export async function unitReceives(call: MachineClient, dice: Chance, pace: Pace): Promise<never> {
  const taken = new Set<string>();
  const by = () => `Demo-vagt ${dice.pick(['A', 'B', 'C', 'D'])}`;

  const once = (what: string, wait: { least: number; most: number }, act: () => Promise<unknown>): void => {
    if (taken.has(what)) return;
    taken.add(what);
    const later = async () => {
      await pace.wait(dice.between(wait.least, wait.most));
      await act();
    };
    // a person was quicker, or the nurse took it back: asked again at the next look
    later().catch(() => taken.delete(what));
  };

  const receive = ({ id, handedOverAt, acknowledgedAt, followUp }: RequestRow): void => {
    const params = { requestId: id };
    const commandId = () => uuidv7() as CommandId;
    if (handedOverAt === null) return;
    if (acknowledgedAt === null)
      once(`read ${id}`, reading, () =>
        call(acknowledgeHandover, { params, body: { commandId: commandId(), acknowledgedBy: by() } }),
      );
    if ((followUp?.arrivedAt ?? null) === null)
      once(`come ${id}`, coming, () =>
        call(confirmArrival, { params, body: { commandId: commandId(), confirmedBy: by() } }),
      );
  };

  for (;;) {
    await pace.wait(5_000);
    const received = await call(listReceived).catch((error: unknown) => {
      pace.report('unit receives', error);
      return { requests: [] };
    });
    for (const request of received.requests) receive(request);
  }
}
