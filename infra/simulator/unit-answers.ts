import type { CommandId } from '@leon/contracts/ids.ts';
import { answerRequest, listOpenRequests } from '@leon/contracts/placements/placement.routes.ts';
import { DeclineReason, type RequestRow } from '@leon/contracts/placements/placement.ts';
import type { MachineClient } from './client.ts';
import type { Pace } from './pace.ts';
import type { Chance } from './random.ts';
import { uuidv7 } from './uuid.ts';

/** Time a unit thinks, in simulated milliseconds: long enough for a person to answer first. */
const thinking = { least: 60_000, most: 180_000 };

/** DEMO: units answer requests that nobody has answered, mostly with yes. */
export async function unitAnswers(call: MachineClient, dice: Chance, pace: Pace): Promise<never> {
  const taken = new Set<string>();

  const answer = async (request: RequestRow): Promise<void> => {
    await pace.wait(dice.between(thinking.least, thinking.most));
    const decision = dice.weighted({ accepted: 80, declined: 20 });
    await call(answerRequest, {
      params: { requestId: request.id },
      body: {
        commandId: uuidv7() as CommandId,
        answer: {
          decision,
          answeredBy: `Demo-vagt ${dice.pick(['A', 'B', 'C', 'D'])}`,
          declineReason: decision === 'declined' ? dice.pick(DeclineReason.options) : null,
          note: null,
        },
      },
    }).catch(() => undefined);
    taken.delete(request.id);
  };

  for (;;) {
    await pace.wait(3_000);
    const open = await call(listOpenRequests).catch((error: unknown) => {
      pace.report('unit answers', error);
      return { requests: [] };
    });
    for (const request of open.requests) {
      if (taken.has(request.id)) continue;
      taken.add(request.id);
      void answer(request);
    }
  }
}
