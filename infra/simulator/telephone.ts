import { endCall, receiveCall } from '@leon/contracts/calls/case.routes.ts';
import { listDesks } from '@leon/contracts/directory/offer.routes.ts';
import type { CallId, CaseId, CommandId } from '@leon/contracts/ids.ts';
import type { MachineClient } from './client.ts';
import type { Pace } from './pace.ts';
import type { Chance } from './random.ts';
import { uuidv7 } from './uuid.ts';
import { callersAt, callsPerHour, deskWeights } from './weekday.ts';

/** Callers hang up on a desk where so many already wait: a desk nobody staffs does not fill without end. */
const mostWaiting = 7;
/** How long a caller holds the line, in simulated milliseconds. */
const patience = { least: 4 * 60_000, most: 12 * 60_000 };

/** Rings at the desks through a whole day. Demo numbers begin with 00 and are no telephone numbers. */
export async function telephone(call: MachineClient, dice: Chance, pace: Pace): Promise<never> {
  const { desks } = await call(listDesks);
  const weights = Object.fromEntries(desks.map((desk) => [desk.code, deskWeights[desk.code] ?? 10]));
  const waiting = new Map<string, Set<string>>(desks.map((desk) => [desk.code, new Set<string>()]));

  const ring = async (desk: string): Promise<void> => {
    const lines = waiting.get(desk);
    if (!lines || lines.size >= mostWaiting) return;
    const callId = uuidv7() as CallId;
    const callerType = dice.weighted(callersAt(pace.localHour()));
    const fromNumber = `00 ${dice.between(10, 99)} ${dice.between(10, 99)} ${dice.between(10, 99)}`;
    lines.add(callId);
    await call(receiveCall, {
      body: {
        commandId: uuidv7() as CommandId,
        callId,
        caseId: uuidv7() as CaseId,
        desk,
        callerType,
        fromNumber,
      },
    });
    void hangUpLater(callId, lines);
  };

  /** The line is put down in the end; a case that nobody took by then goes on counting as waiting. */
  const hangUpLater = async (callId: CallId, lines: Set<string>): Promise<void> => {
    await pace.wait(dice.between(patience.least, patience.most));
    for (;;) {
      const status = await call(endCall, { params: { callId }, body: { commandId: uuidv7() as CommandId } })
        .then((answer) => answer.case.status)
        .catch(() => 'new');
      if (status !== 'new') break;
      await pace.wait(patience.most);
    }
    lines.delete(callId);
  };

  for (;;) {
    const perHour = callsPerHour[pace.localHour()] ?? 20;
    await pace.wait(dice.exponential(3_600_000 / perHour));
    await ring(dice.weighted(weights)).catch((error: unknown) => pace.report('telephone', error));
  }
}
