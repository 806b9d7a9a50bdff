import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import type { CapacityReport } from '@leon/contracts/capacity/capacity.ts';
import { listOpenRequests } from '@leon/contracts/placements/placement.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../testing/test-api.ts';
import { acutePlaces, commandId, startTestDesk } from '../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());

const report = (figures: Partial<CapacityReport>) =>
  desk.api.call(desk.nurse, reportCapacity, {
    body: { commandId: commandId(), offerId: acutePlaces, source: 'phone', toldBy: 'Vagt G', ...figures },
  });
const refused = ({ status, body }: Answer<unknown>): void =>
  expect([status, (body as { code?: string }).code], JSON.stringify(body)).toEqual([400, 'request.invalid']);

test.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999999999Z', '2026-11-22T10:00:00+23:59'])(
  'an instant %s, which not every part of LEON can say, is refused',
  async (instant) => {
    const units = desk.api.machine({ clientId: 'units', scopes: ['units'] });
    refused(await desk.api.call(units, listOpenRequests, { query: { since: instant } }));
    refused(await report({ free: 1, observedAt: instant }));
    refused(await report({ status: 'closed', closedUntil: instant }));
  },
);

test('a text that the database cannot hold is the mistake of who sent it, not of LEON', async () => {
  refused(await report({ free: 1, toldBy: 'Vagt\u0000G' }));
  expect((await report({ free: 1 })).status).toBe(200);
});
