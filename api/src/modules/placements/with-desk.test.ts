import { getCase } from '@leon/contracts/calls/case.routes.ts';
import { CaseRow } from '@leon/contracts/calls/case.ts';
import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import type { HoldId, OfferId, RequestId } from '@leon/contracts/ids.ts';
import { reroute } from '@leon/contracts/placements/follow-up.routes.ts';
import { getRequest } from '@leon/contracts/placements/placement.routes.ts';
import { RequestRow } from '@leon/contracts/placements/placement.ts';
import {
  answerQuestion,
  askDesk,
  proposeOther,
  refuseProposal,
  takeProposal,
} from '@leon/contracts/placements/with-desk.routes.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCaseThatIs,
  acutePlaces,
  acuteTeam,
  commandId,
  currentRow,
  newId,
  otherTown,
  reportFree,
  startTestDesk,
} from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 20);
  const body = { commandId: commandId(), offerId: acuteTeam, status: 'now', source: 'feed' } as const;
  await desk.api.call(desk.feed, reportCapacity, { body });
});
afterAll(() => desk.api.stop());

const minutes = (n: number) => n * 60_000;
const requestOf = (row: CaseRow) => row.placement?.requestId as RequestId;
const asUnit = (row: CaseRow) => ({ params: { requestId: requestOf(row) } });
const step = (row: CaseRow) => ({ commandId: commandId(), expectedVersion: row.version });
const asks = (row: CaseRow, by = desk.unit) =>
  desk.api.call(by, askDesk, {
    ...asUnit(row),
    body: { commandId: commandId(), askedBy: 'Sygeplejerske K', text: 'Kan hun gå selv?' },
  });
const proposes = (row: CaseRow, what: { offerId?: OfferId; appointmentAt?: string }) =>
  desk.api.call(desk.unit, proposeOther, {
    ...asUnit(row),
    body: {
      commandId: commandId(),
      proposedBy: 'Sygeplejerske K',
      offerId: what.offerId ?? null,
      appointmentAt: what.appointmentAt ?? null,
      text: null,
    },
  });
const takes = (row: CaseRow) => {
  const ids = { holdId: newId<HoldId>(), requestId: newId<RequestId>() };
  return desk.api.call(desk.nurse, takeProposal, {
    params: { caseId: row.id },
    body: { ...step(row), ...ids },
  });
};
const now = async (row: CaseRow) => CaseRow.parse(await currentRow(desk.api, row.id));
const ledgerOf = async (offerId: OfferId) =>
  (
    await desk.api.admin.query('SELECT free, held, promised FROM leon.capacity_ledger WHERE offer_id = $1', [
      offerId,
    ])
  ).rows[0];
const left = (row: CaseRow) => Date.parse(row.placement?.answerBy ?? '') - Date.now();
const inHours = (hours: number) => new Date(Date.now() + minutes(60) * hours).toISOString();

test('the unit asks, its clock stands while the desk has the question, and both read what was said', async () => {
  const asked = await aCaseThatIs(desk, 'requested');
  // five minutes of fifteen are left
  await desk.api.admin.query(
    `WITH c AS (UPDATE leon.care_case SET answer_by = leon.leon_now() + interval '5 minutes' WHERE id = $1)
     UPDATE leon.place_request SET answer_by = leon.leon_now() + interval '5 minutes' WHERE id = $2`,
    [asked.id, requestOf(asked)],
  );
  const { status, body } = await asks(asked);
  expect([status, RequestRow.parse(body.request).withDesk]).toEqual([
    200,
    expect.objectContaining({ kind: 'question', by: 'Sygeplejerske K' }),
  ]);
  const waiting = await now(asked);
  expect(waiting.placement?.withDesk).toMatchObject({ kind: 'question', offerId: null });
  expect(left(waiting)).toBeGreaterThan(minutes(19));
  expect((await asks(asked)).body).toMatchObject({ code: 'request.waits_for_desk' });
  const answered = await desk.api.call(desk.nurse, answerQuestion, {
    params: { caseId: asked.id },
    body: { ...step(waiting), text: 'Ja, med rollator' },
  });
  const row = CaseRow.parse(answered.body.case);
  expect(row.placement?.withDesk).toBeNull();
  expect(left(row)).toBeGreaterThan(minutes(4));
  expect(left(row)).toBeLessThan(minutes(5) + 1_000);
  const said = [
    { side: 'unit', kind: 'question', by: 'Sygeplejerske K', text: 'Kan hun gå selv?' },
    { side: 'desk', kind: 'answer', by: 'Visitator A', text: 'Ja, med rollator' },
  ];
  const atUnit = await desk.api.call(desk.unit, getRequest, asUnit(asked));
  expect(atUnit.body.thread).toMatchObject(said);
  const atDesk = await desk.api.call(desk.nurse, getCase, { params: { caseId: asked.id } });
  expect(atDesk.body.thread).toMatchObject(said);
  expect((await asks(asked, desk.otherUnit)).status).toBe(404);
});

test('a question nobody answers stops the clock for a quarter of an hour and no longer', async () => {
  const asked = await aCaseThatIs(desk, 'requested');
  await asks(asked);
  await desk.api.admin.query(
    `UPDATE leon.place_request SET desk_turn_until = leon.leon_now() - interval '2 minutes', answer_by = leon.leon_now() + interval '8 minutes' WHERE id = $1`,
    [requestOf(asked)],
  );
  const answered = await desk.api.call(desk.nurse, answerQuestion, {
    params: { caseId: asked.id },
    body: { ...step(await now(asked)), text: 'Ja' },
  });
  const row = CaseRow.parse(answered.body.case);
  expect(left(row)).toBeGreaterThan(minutes(7));
  expect(left(row)).toBeLessThan(minutes(8) + 1_000);
});

test('what the unit proposes instead is taken in one step: the place moves, and its name is the acceptance', async () => {
  const asked = await aCaseThatIs(desk, 'requested');
  const [places, team] = [await ledgerOf(acutePlaces), await ledgerOf(acuteTeam)];
  expect((await proposes(asked, {})).body).toMatchObject({ code: 'proposal.nothing_new' });
  expect((await proposes(asked, { offerId: acutePlaces })).body).toMatchObject({
    code: 'proposal.nothing_new',
  });
  expect((await proposes(asked, { offerId: otherTown })).body).toMatchObject({ code: 'offer.not_found' });
  expect((await proposes(asked, { appointmentAt: inHours(-1) })).body).toMatchObject({
    code: 'appointment.time_invalid',
  });
  const at = inHours(3);
  expect((await proposes(asked, { offerId: acuteTeam, appointmentAt: at })).status).toBe(200);
  const waiting = await now(asked);
  expect(waiting.placement?.withDesk).toMatchObject({ kind: 'proposal', offerId: acuteTeam });
  const { status, body } = await takes(waiting);
  expect([status, body]).toEqual([200, expect.anything()]);
  const row = CaseRow.parse(body.case);
  expect(row).toMatchObject({
    status: 'accepted',
    placement: { offerId: acuteTeam, acceptedBy: 'Sygeplejerske K', withDesk: null },
  });
  expect(Date.parse(row.placement?.appointmentAt ?? '')).toBe(Date.parse(at));
  expect(await ledgerOf(acutePlaces)).toEqual({ ...places, held: places.held - 1 });
  expect(await ledgerOf(acuteTeam)).toMatchObject({ held: team.held, promised: team.promised + 1 });
  const { rows } = await desk.api.admin.query(
    'SELECT status FROM leon.place_request WHERE case_id = $1 ORDER BY asked_at',
    [row.id],
  );
  expect(rows.map((one) => one.status)).toEqual(['withdrawn', 'accepted']);
  await desk.api.call(desk.nurse, reroute, {
    params: { caseId: row.id },
    body: { ...step(row), reason: 'other' },
  });
});

test('where the proposed place is gone by then nothing moves: the first one is still held and asked for', async () => {
  const asked = await aCaseThatIs(desk, 'requested');
  await proposes(asked, { offerId: acuteTeam });
  const body = { commandId: commandId(), offerId: acuteTeam, status: 'full', source: 'feed' } as const;
  await desk.api.call(desk.feed, reportCapacity, { body });
  const waiting = await now(asked);
  expect((await takes(waiting)).body).toMatchObject({ code: 'offer.full' });
  expect(await now(asked)).toEqual(waiting);
  const refused = await desk.api.call(desk.nurse, refuseProposal, {
    params: { caseId: asked.id },
    body: { ...step(waiting), text: null },
  });
  expect(CaseRow.parse(refused.body.case)).toMatchObject({
    status: 'requested',
    placement: { offerId: acutePlaces, withDesk: null },
  });
  expect((await takes(CaseRow.parse(refused.body.case))).body).toMatchObject({
    code: 'request.waits_for_unit',
  });
});

test('another time at the same place is agreed by taking it', async () => {
  const asked = await aCaseThatIs(desk, 'requested');
  const at = inHours(2);
  await proposes(asked, { appointmentAt: at });
  const { body } = await takes(await now(asked));
  expect(CaseRow.parse(body.case)).toMatchObject({
    status: 'accepted',
    placement: { offerId: acutePlaces, requestId: requestOf(asked), acceptedBy: 'Sygeplejerske K' },
  });
});

test('a unit that closes suddenly says why and until when, and a promised place there is given up for another', async () => {
  const row = await aCaseThatIs(desk, 'accepted');
  const until = inHours(8);
  const said = { status: 'closed', closedUntil: until, closedReason: 'staffing', source: 'screen' } as const;
  const closed = await desk.api.call(desk.unit, reportCapacity, {
    body: { commandId: commandId(), offerId: acutePlaces, ...said },
  });
  expect(closed.body.capacity).toMatchObject({ status: 'closed', closedReason: 'staffing' });
  const before = await ledgerOf(acutePlaces);
  const { body } = await desk.api.call(desk.nurse, reroute, {
    params: { caseId: row.id },
    body: { ...step(row), reason: 'closed' },
  });
  expect(CaseRow.parse(body.case)).toMatchObject({ status: 'assessing', placement: null, followUp: null });
  expect(await ledgerOf(acutePlaces)).toMatchObject({ promised: before.promised - 1 });
  const wrong = { status: 'full', closedReason: 'staffing', source: 'screen' } as const;
  expect(
    (
      await desk.api.call(desk.unit, reportCapacity, {
        body: { commandId: commandId(), offerId: acutePlaces, ...wrong },
      })
    ).body,
  ).toMatchObject({ code: 'capacity.model_mismatch' });
});

test('after all that every invariant holds', async () => {
  const verdicts = await checkInvariants({ url: desk.api.database.adminUrl });
  expect(verdicts.filter(({ count }) => count > 0)).toEqual([]);
});
