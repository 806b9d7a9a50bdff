import { Capacity } from '@leon/contracts/capacity/capacity.ts';
import { expect, test } from 'vitest';
import { stillRight } from './still-right.rules.ts';

const known = (change: object): Capacity => ({ ...ledger, ...change });
const ledger = Capacity.parse({
  ...{ offerId: '01890000-0000-7000-8000-000000000001', version: 1, model: 'beds', status: 'open', free: 2 },
  ...{ held: 0, promised: 0, earliestAt: null, closedUntil: null, waitingMinutes: null },
  ...{ reportedAt: null, reportedBy: null, source: null, freshUntil: null, staleAt: null },
});
const nothingElse = { earliestAt: null, closedUntil: null, waitingMinutes: null };

test.each([
  ['places', 'beds', { free: 2 }, { free: 2 }],
  ['places that are full', 'beds', { status: 'full', free: 0 }, { status: 'full', free: 0 }],
  ['places beyond the norm', 'beds', { free: 1, overbooking: 'peak' }, { free: 1, overbooking: 'peak' }],
  ['a team that can now', 'team', { status: 'now', free: 1 }, { ...nothingElse, status: 'now' }],
  [
    'a team that can later',
    'team',
    { status: 'later', free: 1, earliestAt: '2026-11-23T12:00:00Z' },
    { ...nothingElse, status: 'later', earliestAt: '2026-11-23T12:00:00Z' },
  ],
  [
    'a waiting time',
    'status',
    { free: null, waitingMinutes: 40 },
    { ...nothingElse, status: 'open', waitingMinutes: 40 },
  ],
] as const)('still right, of %s: what was said is said again', (_, model, capacity, said) => {
  expect(stillRight(known(capacity), model)).toEqual(said);
});
