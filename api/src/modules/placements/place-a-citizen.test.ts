import { closeCase, getCase, setResponsible } from '@leon/contracts/calls/case.routes.ts';
import { CaseRow } from '@leon/contracts/calls/case.ts';
import { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { RequestId } from '@leon/contracts/ids.ts';
import { answerRequest, getRequest, listOpenRequests } from '@leon/contracts/placements/placement.routes.ts';
import { RequestRow } from '@leon/contracts/placements/placement.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCase,
  aCaseThatIs,
  acutePlaces,
  answerByPhone,
  ask,
  commandId,
  no,
  reportFree,
  reserve,
  startTestDesk,
  typed,
  yes,
} from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 20);
});
afterAll(() => desk.api.stop());

async function capacityNow(): Promise<Capacity> {
  const { rows } = await desk.api.admin.query(
    'SELECT leon.capacity_row(l) AS row FROM leon.capacity_ledger l WHERE offer_id = $1',
    [acutePlaces],
  );
  return Capacity.parse(rows[0].row);
}
const answers = (
  by: typeof desk.unit,
  requestId: RequestId | null | undefined,
  answer: typeof yes | typeof no,
) =>
  desk.api.call(by, answerRequest, {
    params: { requestId: requestId as RequestId },
    body: { commandId: commandId(), answer },
  });

test('a place is held, asked for, accepted by name on the unit’s screen, answered for by a doctor, and the case closes', async () => {
  const { api, nurse, unit } = desk;
  const before = await capacityNow();
  const opened = await aCase(api, nurse);
  const held = (await reserve(api, nurse, opened)).body.case;
  expect(CaseRow.parse(held)).toMatchObject({ status: 'reserved', version: opened.version + 1 });
  expect(await capacityNow()).toMatchObject({ free: before.free, held: before.held + 1 });

  const asked = (await ask(api, nurse, held)).body.case;
  expect(asked).toMatchObject({ status: 'requested', placement: { holdExpiresAt: null } });
  const list = (await api.call(unit, listOpenRequests, {})).body.requests;
  expect(list.map((one) => RequestRow.parse(one).caseId)).toContain(held.id);
  const requestId = asked.placement?.requestId as RequestId;
  await typed(api, nurse, held.id, 'neededTests', ['electrolytes']);
  const seen = (await api.call(unit, getRequest, { params: { requestId } })).body;
  expect(seen).toMatchObject({
    ...{ situation: 'Lungebetændelse, vil gerne blive hjemme', citizenAge: 84 },
    neededTests: ['electrolytes'],
  });

  expect((await answers(unit, requestId, yes)).body.request).toMatchObject({
    status: 'accepted',
    answeredBy: 'Vagt G',
  });
  expect(await capacityNow()).toMatchObject({
    free: (before.free ?? 0) - 1,
    held: before.held,
    promised: before.promised + 1,
    source: 'answer',
    reportedBy: 'Vagt G',
  });
  const after = (await api.call(unit, getRequest, { params: { requestId } })).body;
  expect(after).toMatchObject({ situation: null, callbackNumber: null });

  const params = { caseId: held.id };
  const accepted = (await api.call(nurse, getCase, { params })).body.case;
  expect(accepted).toMatchObject({ status: 'accepted', placement: { acceptedBy: 'Vagt G', holdId: null } });
  const end = { outcome: 'municipal_place', counterfactual: 'admission' } as const;
  const closing = (expectedVersion: number) =>
    api.call(nurse, closeCase, { params, body: { commandId: commandId(), expectedVersion, ...end } });
  expect((await closing(accepted.version)).body).toMatchObject({ code: 'case.responsible_missing' });
  const responsible = await api.call(nurse, setResponsible, {
    params,
    body: {
      commandId: commandId(),
      expectedVersion: accepted.version,
      periods: [
        {
          kind: 'doctor',
          name: 'Egen læge H',
          number: '00 00 00 21',
          from: '2026-01-01T08:00:00Z',
          until: '2026-01-01T15:00:00Z',
        },
        {
          kind: 'duty_function',
          name: 'Lægevagten',
          number: '00 00 00 22',
          from: '2026-01-01T15:00:00Z',
          until: '2099-01-01T07:00:00Z',
        },
      ],
    },
  });
  expect(responsible.body.case.placement?.hasResponsible).toBe(true);
  const closed = (await closing(responsible.body.case.version)).body.case;
  expect(closed).toMatchObject({ status: 'closed', outcome: 'municipal_place' });
  const whole = (await api.call(nurse, getCase, { params })).body;
  expect(whole.answers).toMatchObject([{ decision: 'accepted', source: 'screen' }]);
  expect(whole.responsible.map(({ name }) => name)).toEqual(['Egen læge H', 'Lægevagten']);
});

test('a unit without LEON accepts by telephone, and the nurse writes down who said so', async () => {
  const { api, nurse } = desk;
  const requested = await aCaseThatIs(desk, 'requested');
  const accepted = (await answerByPhone(api, nurse, requested, yes)).body.case;
  expect(accepted).toMatchObject({ status: 'accepted', placement: { acceptedBy: 'Vagt G' } });
});

test('a declined case goes back to assessment, and the offer is not proposed again for it', async () => {
  const { api, nurse, unit } = desk;
  const before = await capacityNow();
  const requested = await aCaseThatIs(desk, 'requested');
  expect((await answers(unit, requested.placement?.requestId, no)).status).toBe(200);
  const { body } = await api.call(nurse, getCase, { params: { caseId: requested.id } });
  expect(body.case).toMatchObject({ status: 'assessing', placement: null, declinedBy: [acutePlaces] });
  expect(body.answers).toMatchObject([{ declineReason: 'too_ill', note: 'Kræver ilt' }]);
  expect(await capacityNow()).toMatchObject({ free: before.free, held: before.held });
  expect((await reserve(api, nurse, body.case)).body).toMatchObject({
    code: 'offer.not_suitable',
    params: { reasons: expect.stringContaining('declined_before') },
  });
});

test('a decline without a reason is refused, and so is an answer to what was answered', async () => {
  const { api, nurse, unit } = desk;
  const requested = await aCaseThatIs(desk, 'requested');
  const silent = { ...no, declineReason: null } as unknown as typeof no;
  expect((await answers(unit, requested.placement?.requestId, silent)).body).toMatchObject({
    code: 'decline.reason_missing',
  });
  await answerByPhone(api, nurse, requested, yes);
  expect((await answers(unit, requested.placement?.requestId, yes)).body).toMatchObject({
    code: 'request.already_answered',
    params: { answeredBy: 'Vagt G' },
  });
});

test('another unit’s request is not there', async () => {
  const { api, otherUnit } = desk;
  const requested = await aCaseThatIs(desk, 'requested');
  const requestId = requested.placement?.requestId as RequestId;
  expect((await answers(otherUnit, requestId, yes)).status).toBe(404);
  expect((await api.call(otherUnit, getRequest, { params: { requestId } })).status).toBe(404);
  expect((await api.call(otherUnit, listOpenRequests, {})).body.requests).toEqual([]);
});
