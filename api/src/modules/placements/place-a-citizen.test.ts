import {
  closeCase,
  getCase,
  releaseHold,
  renewHold,
  setResponsible,
} from '@leon/contracts/calls/case.routes.ts';
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

const renewing = (by: typeof desk.nurse, row: CaseRow, expectedVersion = row.version) =>
  desk.api.call(by, renewHold, {
    params: { caseId: row.id },
    body: { commandId: commandId(), expectedVersion },
  });
const endOf = (row: CaseRow) => Date.parse(row.placement?.holdExpiresAt ?? '');

test('a hold is renewed once, by the desk’s own duration from its end, and never again', async () => {
  const { api, nurse, elsewhere } = desk;
  const held = await aCaseThatIs(desk, 'reserved');
  expect((await renewing(elsewhere, held)).body).toMatchObject({ code: 'request.not_found' });
  const longer = CaseRow.parse((await renewing(nurse, held)).body.case);
  expect(longer).toMatchObject({ status: 'reserved', placement: { holdRenewed: true } });
  expect(endOf(longer) - endOf(held)).toBe(15 * 60_000);
  expect((await renewing(nurse, longer)).body).toMatchObject({
    code: 'hold.already_renewed',
    params: { until: longer.placement?.holdExpiresAt },
  });
  const { rows } = await api.admin.query(
    `SELECT (SELECT expires_at FROM leon.hold WHERE case_id = $1) AS ends,
       (SELECT count(*)::int FROM leon.journal_entry WHERE aggregate_id = $1
         AND convert_from(entry, 'UTF8')::jsonb->>'kind' = 'place.hold_renewed') AS journalled,
       (SELECT count(*)::int FROM (SELECT data::jsonb FROM leon.outbox UNION ALL SELECT data::jsonb FROM leon.stream_event) told
         WHERE data->>'id' = $1::text AND data->'placement'->>'holdRenewed' = 'true') AS told`,
    [held.id],
  );
  expect(rows).toEqual([{ ends: new Date(endOf(longer)), journalled: 1, told: 1 }]);
  // the database keeps the rule too
  await expect(
    api.admin.query(`UPDATE leon.hold SET expires_at = expires_at + interval '1 minute' WHERE case_id = $1`, [
      held.id,
    ]),
  ).rejects.toMatchObject({ constraint: 'hold_renewed_once' });
});

test('a hold that was asked with, or that has ended, is not renewed', async () => {
  const { api, nurse } = desk;
  const asked = await aCaseThatIs(desk, 'requested');
  expect((await renewing(nurse, asked)).body).toMatchObject({ code: 'case.action_not_allowed' });
  const over = await aCaseThatIs(desk, 'reserved');
  await api.admin.query('UPDATE leon.hold SET expires_at = granted_at WHERE case_id = $1', [over.id]);
  await api.admin.query(
    `UPDATE leon.care_case c SET hold_expires_at = h.granted_at FROM leon.hold h WHERE h.id = c.hold_id AND c.id = $1`,
    [over.id],
  );
  expect((await renewing(nurse, over)).body).toMatchObject({ code: 'hold.expired' });
});

test('two who renew at once make it longer once', async () => {
  const { nurse } = desk;
  const held = await aCaseThatIs(desk, 'reserved');
  const answers = await Promise.all([renewing(nurse, held), renewing(nurse, held)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const now = (await desk.api.call(nurse, getCase, { params: { caseId: held.id } })).body.case;
  expect(endOf(now) - endOf(held)).toBe(15 * 60_000);
});

test('a place held anew for the same case may be renewed again', async () => {
  const { api, nurse } = desk;
  const held = await aCaseThatIs(desk, 'reserved');
  const longer = (await renewing(nurse, held)).body.case;
  const released = await api.call(nurse, releaseHold, {
    params: { caseId: held.id },
    body: { commandId: commandId(), expectedVersion: longer.version },
  });
  const again = (await reserve(api, nurse, released.body.case)).body.case;
  expect(again.placement?.holdRenewed).toBeUndefined();
  expect((await renewing(nurse, again)).status).toBe(200);
});
