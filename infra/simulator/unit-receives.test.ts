import { RequestRow } from '@leon/contracts/placements/placement.ts';
import type { RouteContract } from '@leon/contracts/route.ts';
import { expect, test } from 'vitest';
import type { MachineClient } from './client.ts';
import { chance } from './random.ts';
import { unitReceives } from './unit-receives.ts';

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const at = (hours: number) => new Date(Date.parse('2026-11-23T10:00:00Z') + hours * 3_600_000).toISOString();
const nothing = {
  ...{ arrivalDueAt: null, arrivedAt: null, arrivedBy: null, recheckDueAt: null, recheckedAt: null },
  ...{ recheckedBy: null, resultDueAt: at(72), result: null, resultAt: null, resultBy: null },
};
const handedOver = RequestRow.parse({
  ...{
    id: id(1),
    version: 1,
    caseId: id(2),
    caseNumber: 7,
    desk: 'midt',
    offerId: id(3),
    unit: 'kommune-0791',
  },
  ...{ status: 'accepted', callerType: 'own_gp', needs: [], municipality: null, askedBy: 'Visitator A' },
  ...{ askedAt: at(0), answerBy: at(1), answeredBy: 'Demo-vagt A', declineReason: null, handedOverAt: at(0) },
  followUp: nothing,
});

test('a unit of the demo reads the hand-over, receives the citizen, measures her when it is time and says what became of it', async () => {
  let row = handedOver;
  const done: string[] = [];
  const over = new Error('over');
  const follow = (change: Partial<typeof nothing>) => {
    row = RequestRow.parse({ ...row, followUp: { ...row.followUp, ...change } });
  };
  const apply: Record<string, () => void> = {
    acknowledgeHandover: () => {
      row = { ...row, acknowledgedAt: at(0) };
    },
    confirmArrival: () => follow({ arrivedAt: at(0), recheckDueAt: at(1) } as never),
    recordRecheck: () => follow({ recheckedAt: at(1), recheckDueAt: null } as never),
    recordResult: () => follow({ result: 'municipal_place' } as never),
  };
  const call = (async (route: RouteContract, { body }: { body?: unknown } = {}) => {
    if (route.name === 'listReceived') return { requests: row.followUp?.result === null ? [row] : [] };
    route.body?.parse(body);
    done.push(route.name);
    apply[route.name]?.();
    return { request: row };
  }) as MachineClient;
  const waited: number[] = [];
  const pace = {
    localHour: () => 10,
    report: () => undefined,
    // time stands still: whoever waits comes in the order of the instants waited for
    wait: async (ms: number) => {
      waited.push(ms);
      if (done.includes('recordResult')) throw over;
      await new Promise((next) => setTimeout(next, ms / 3_600_000));
    },
  };
  await expect(unitReceives(call, chance(1), pace)).rejects.toBe(over);
  expect(done.slice(0, 2).sort()).toEqual(['acknowledgeHandover', 'confirmArrival']);
  expect(done.slice(2)).toEqual(['recordRecheck', 'recordResult']);
  // an hour, and a little earlier or later
  expect(waited.some((ms) => ms >= 50 * 60_000 && ms <= 80 * 60_000)).toBe(true);
});
