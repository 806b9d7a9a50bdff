import { requestPlace, reservePlace } from '@leon/contracts/calls/case.routes.ts';
import type { HoldId, RequestId } from '@leon/contracts/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCase,
  acutePlaces,
  commandId,
  currentRow,
  newId,
  reportFree,
  startTestDesk,
} from '../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());

test('an id that something else has already is refused, and is no fault of LEON’s', async () => {
  const { api, nurse, colleague, feed } = desk;
  await reportFree(api, feed, acutePlaces, 5);
  const [holdId, requestId] = [newId<HoldId>(), newId<RequestId>()];
  const answers: unknown[] = [];
  for (const member of [nurse, colleague]) {
    const { id, version } = await aCase(api, member);
    const place = { offerId: acutePlaces, overrideReason: null };
    const hold = (own: HoldId) =>
      api.call(member, reservePlace, {
        params: { caseId: id },
        body: { commandId: commandId(), expectedVersion: version, holdId: own, ...place },
      });
    const held = await hold(holdId);
    if (held.status !== 200) await hold(newId<HoldId>());
    const body = { commandId: commandId(), expectedVersion: (await currentRow(api, id)).version, requestId };
    const asked = await api.call(member, requestPlace, { params: { caseId: id }, body });
    for (const { status, body: said } of [held, asked])
      answers.push([status, (said as { code?: string }).code]);
  }
  expect(answers.slice(0, 2)).toEqual([
    [200, undefined],
    [200, undefined],
  ]);
  expect(answers.slice(2)).toEqual([
    [409, 'command.reused'],
    [409, 'command.reused'],
  ]);
});
