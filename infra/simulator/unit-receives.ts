import type { CaseOutcome } from '@leon/contracts/calls/case.ts';
import type { Vitals } from '@leon/contracts/calls/isbar.ts';
import type { CommandId } from '@leon/contracts/ids.ts';
import {
  confirmArrival,
  listReceived,
  recordRecheck,
  recordResult,
} from '@leon/contracts/placements/follow-up.routes.ts';
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
/** How much earlier or later than its time somebody is measured. */
const measuring = { least: -10 * minute, most: 20 * minute };
/** DEMO, invented: hours until what became of it is said. */
const ending = { least: 20 * 60 * minute, most: 70 * 60 * minute };
const outcomes = {
  municipal_place: 45,
  acute_team: 35,
  home_nursing: 10,
  admission: 10,
} as const satisfies Partial<Record<CaseOutcome, number>>;

/** DEMO: units acknowledge what they are handed, say that the citizen has come, measure her again, and what became of it. */
export async function unitReceives(call: MachineClient, dice: Chance, pace: Pace): Promise<never> {
  const taken = new Set<string>();
  const by = () => `Demo-vagt ${dice.pick(['A', 'B', 'C', 'D'])}`;
  const commandId = () => uuidv7() as CommandId;

  const once = (what: string, wait: { least: number; most: number }, act: () => Promise<unknown>): void => {
    if (taken.has(what)) return;
    taken.add(what);
    const later = async () => {
      await pace.wait(Math.max(0, dice.between(wait.least, wait.most)));
      await act();
    };
    // a person was quicker, or the nurse took it back: asked again at the next look
    later().catch(() => taken.delete(what));
  };

  const followUp = ({ id, handedOverAt, acknowledgedAt, followUp: known }: RequestRow): void => {
    const params = { requestId: id };
    if (handedOverAt === null) return;
    if (acknowledgedAt === null)
      once(`read ${id}`, reading, () =>
        call(acknowledgeHandover, { params, body: { commandId: commandId(), acknowledgedBy: by() } }),
      );
    const { arrivedAt = null, recheckedAt = null, recheckDueAt = null, result = null } = known ?? {};
    if (arrivedAt === null)
      once(`come ${id}`, coming, () =>
        call(confirmArrival, { params, body: { commandId: commandId(), confirmedBy: by() } }),
      );
    else if (result === null) {
      once(`end ${id}`, ending, () =>
        call(recordResult, {
          params,
          body: { commandId: commandId(), saidBy: by(), result: dice.weighted(outcomes) },
        }),
      );
      if (recheckDueAt === null) return;
      const within = Date.parse(recheckDueAt) - Date.parse(recheckedAt ?? arrivedAt);
      const wait = { least: within + measuring.least, most: within + measuring.most };
      once(`measure ${id} ${recheckDueAt}`, wait, () =>
        call(recordRecheck, {
          params,
          body: {
            commandId: commandId(),
            takenBy: by(),
            vitals: values(dice),
            note: null,
            worse: dice.next() < 0.03,
          },
        }),
      );
    }
  };

  for (;;) {
    await pace.wait(5_000);
    const received = await call(listReceived).catch((error: unknown) => {
      pace.report('unit receives', error);
      return { requests: [] };
    });
    for (const request of received.requests) followUp(request);
  }
}

/** DEMO, invented: somebody who is getting better, mostly. */
const values = (dice: Chance): Vitals => ({
  respirationRate: dice.between(14, 22),
  spo2: dice.between(93, 98),
  oxygen: false,
  systolic: dice.between(110, 150),
  pulse: dice.between(64, 96),
  acvpu: 'A',
  temperature: dice.between(366, 384) / 10,
});
