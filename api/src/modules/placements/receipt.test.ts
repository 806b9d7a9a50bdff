import { closeCase, getCase, recordAnswer, setResponsible } from '@leon/contracts/calls/case.routes.ts';
import { CaseRow, type TransportKind } from '@leon/contracts/calls/case.ts';
import type { OfferId, RequestId } from '@leon/contracts/ids.ts';
import { giveAdvice } from '@leon/contracts/placements/advice.routes.ts';
import { handOver, orderTransport } from '@leon/contracts/placements/handover.routes.ts';
import { answerRequest, getRequest } from '@leon/contracts/placements/placement.routes.ts';
import { RequestRow } from '@leon/contracts/placements/placement.ts';
import {
  acknowledgeHandover,
  agreeTime,
  recordAcknowledgement,
  resendHandover,
  undoAnswer,
  undoHandOver,
} from '@leon/contracts/placements/receipt.routes.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPeriod } from '../../testing/case-attempt.ts';
import {
  aCase,
  aCaseThatIs,
  acutePlaces,
  answerByPhone,
  ask,
  commandId,
  currentRow,
  reportFree,
  reserve,
  startTestDesk,
  typed,
  ward,
  yes,
} from '../../testing/test-desk.ts';
import { offerIdOf } from '../directory/offer-id.rules.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
const slot: OfferId = offerIdOf('subakut-medicin-horsens');
/** Hornslet's places: a unit without a LEON user. */
const byTelephone: OfferId = offerIdOf('akutpladser-hornslet');
const inSyddjurs = {
  position: { lat: 56.32, lon: 10.32 },
  label: 'Hornslet',
  municipality: '0706',
  landArea: 'mainland',
};
const hotline: OfferId = offerIdOf('hotline-kardiologi-auh');
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 50);
});
afterAll(() => desk.api.stop());

const step = (row: CaseRow) => ({ commandId: commandId(), expectedVersion: row.version });
const on = (row: CaseRow) => ({ params: { caseId: row.id } });
const over = (row: CaseRow, said: { receiver?: boolean; homeTold?: string } = {}) =>
  desk.api.call(desk.nurse, handOver, {
    ...on(row),
    body: {
      ...step(row),
      readBackReceiver: said.receiver ?? true,
      readBackCaller: false,
      ...(said.homeTold === undefined ? {} : { homeTold: said.homeTold }),
    },
  });
const answeredFor = async (row: CaseRow) =>
  (
    await desk.api.call(desk.nurse, setResponsible, {
      ...on(row),
      body: { ...step(row), periods: [aPeriod] },
    })
  ).body.case;
const handedOver = async () => (await over(await answeredFor(await aCaseThatIs(desk, 'accepted')))).body.case;
const requestOf = (row: CaseRow) => row.placement?.requestId as RequestId;
const acknowledge = (row: CaseRow, by = desk.unit) =>
  desk.api.call(by, acknowledgeHandover, {
    params: { requestId: requestOf(row) },
    body: { commandId: commandId(), acknowledgedBy: 'Sygeplejerske K' },
  });
const phoned = (row: CaseRow) =>
  desk.api.call(desk.nurse, recordAcknowledgement, {
    ...on(row),
    body: { ...step(row), acknowledgedBy: 'Sygeplejerske L' },
  });
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const toldUnit = async (row: CaseRow) => {
  const { rows } = await desk.api.admin.query(
    `SELECT leon.request_row(r) AS row FROM leon.place_request r WHERE id = $1`,
    [requestOf(row)],
  );
  return RequestRow.parse(rows[0].row);
};

test('a hand-over waits a quarter of an hour for its receiver, who acknowledges it in one tap, by name', async () => {
  const row = CaseRow.parse(await handedOver());
  const { handover } = row;
  expect(handover).toMatchObject({ sends: 1, acknowledgedAt: null });
  expect(Date.parse(handover?.dueAt ?? '') - Date.parse(handover?.sentAt ?? '')).toBe(15 * 60_000);
  expect((await toldUnit(row)).handedOverAt).not.toBeNull();
  const { status, body } = await acknowledge(row);
  expect([status, body.request]).toEqual([
    200,
    expect.objectContaining({ acknowledgedBy: 'Sygeplejerske K' }),
  ]);
  expect(CaseRow.parse(await currentRow(desk.api, row.id)).handover).toMatchObject({
    acknowledgedBy: 'Sygeplejerske K',
    source: 'screen',
  });
  expect((await acknowledge(row)).body).toMatchObject({
    code: 'handover.acknowledged',
    params: { by: 'Sygeplejerske K' },
  });
});

test('only the unit it was handed to acknowledges, and not before it was handed over', async () => {
  const row = await handedOver();
  expect((await acknowledge(row, desk.otherUnit)).status).toBe(404);
  expect((await acknowledge(row, desk.nurse)).body).toMatchObject({ code: 'access.denied' });
  const accepted = await aCaseThatIs(desk, 'accepted');
  expect((await acknowledge(accepted)).body).toMatchObject({ code: 'handover.not_sent' });
});

test('a receiver acknowledges what it was handed also when the nurse has closed the case meanwhile', async () => {
  const row = await handedOver();
  const end = { outcome: 'municipal_place', counterfactual: 'admission' } as const;
  await desk.api.call(desk.nurse, closeCase, { ...on(row), body: { ...step(row), ...end } });
  expect((await acknowledge(row)).status).toBe(200);
  expect(await currentRow(desk.api, row.id)).toMatchObject({
    status: 'closed',
    handover: { source: 'screen' },
  });
});

test('what nobody acknowledged is sent again with a new time, or written down as the telephone said', async () => {
  const row = await handedOver();
  await desk.api.admin.query(
    `UPDATE leon.care_case SET handover_due_at = leon.leon_now() - interval '1 minute' WHERE id = $1`,
    [row.id],
  );
  const again = (await desk.api.call(desk.nurse, resendHandover, { ...on(row), body: step(row) })).body.case;
  expect(again.handover).toMatchObject({ sends: 2, acknowledgedAt: null });
  expect(Date.parse(again.handover?.dueAt ?? '')).toBeGreaterThan(Date.now());
  const said = (await phoned(again)).body.case;
  expect(said.handover).toMatchObject({ acknowledgedBy: 'Sygeplejerske L', source: 'phone' });
  expect((await toldUnit(row)).acknowledgedBy).toBe('Sygeplejerske L');
  expect((await phoned(said)).body).toMatchObject({ code: 'handover.acknowledged' });
});

test('a unit without LEON has acknowledged by repeating the plan on the telephone', async () => {
  const { api, nurse, feed } = desk;
  await reportFree(api, feed, byTelephone, 5);
  const make = async (receiver: boolean) => {
    const opened = await aCase(api, nurse);
    await typed(api, nurse, opened.id, 'whereabouts', inSyddjurs, 1);
    const held = await reserve(api, nurse, await currentRow(api, opened.id), byTelephone);
    const asked = (await ask(api, nurse, held.body.case)).body.case;
    const row = await answeredFor((await answerByPhone(api, nurse, asked, yes)).body.case);
    return (await over(row, { receiver })).body.case.handover;
  };
  expect(await make(true)).toMatchObject({ acknowledgedBy: 'Vagt G', source: 'phone' });
  expect(await make(false)).toMatchObject({ acknowledgedAt: null });
});

test('a hand-over by a mis-click is undone within half a minute, unless the receiver has said that it has it', async () => {
  const undo = (row: CaseRow) => desk.api.call(desk.nurse, undoHandOver, { ...on(row), body: step(row) });
  const row = await handedOver();
  const undone = await undo(row);
  expect(CaseRow.parse(undone.body.case)).toMatchObject({
    status: 'accepted',
    handedOverAt: null,
    handover: null,
    placement: { acceptedBy: 'Vagt G', hasResponsible: true },
  });
  expect((await toldUnit(row)).handedOverAt).toBeNull();
  const acknowledged = await handedOver();
  await acknowledge(acknowledged);
  expect((await undo(await currentRow(desk.api, acknowledged.id))).body).toMatchObject({
    code: 'undo.not_possible',
  });
  const late = await handedOver();
  await desk.api.admin.query(
    `UPDATE leon.care_case SET handed_over_at = handed_over_at - interval '31 seconds' WHERE id = $1`,
    [late.id],
  );
  expect((await undo(late)).body).toMatchObject({ code: 'undo.too_late' });
});

test('once the citizen is handed over the receiver has the whole hand-over, with who is responsible, and no other unit', async () => {
  const { api, nurse, unit, otherUnit } = desk;
  const accepted = await answeredFor(await aCaseThatIs(desk, 'accepted'));
  await typed(api, nurse, accepted.id, 'plan', 'Mål igen efter to timer');
  await typed(api, nurse, accepted.id, 'callLimits', 'RF over 24');
  await typed(api, nurse, accepted.id, 'medicine', 'Marevan');
  const requestId = requestOf(accepted);
  const look = async (by = unit) => (await api.call(by, getRequest, { params: { requestId } })).body;
  expect(await look()).toMatchObject({ situation: null, handover: { plan: null, responsible: [] } });
  await over(await currentRow(api, accepted.id));
  expect(await look()).toMatchObject({
    situation: expect.stringContaining('Lungebetændelse'),
    citizenAge: 84,
    callbackNumber: '00 00 00 11',
    handover: {
      plan: 'Mål igen efter to timer',
      callLimits: 'RF over 24',
      responsible: [expect.objectContaining({ name: 'Lægevagten', number: '00 00 00 22' })],
    },
  });
  expect((await api.call(otherUnit, getRequest, { params: { requestId } })).status).toBe(404);
  await api.admin.query(
    `UPDATE leon.place_request SET answered_at = answered_at - interval '25 hours', handed_over_at = handed_over_at WHERE id = $1`,
    [requestId],
  );
  expect(await look()).toMatchObject({ situation: null, handover: { plan: null, responsible: [] } });
});

test('a yes by phone that was a mis-click is undone: held and asked for as before, and the count is what it was', async () => {
  const { api, nurse, unit } = desk;
  const ledger = async () =>
    (
      await api.admin.query('SELECT free, held, promised FROM leon.capacity_ledger WHERE offer_id = $1', [
        acutePlaces,
      ])
    ).rows[0];
  const undo = (row: CaseRow) => api.call(nurse, undoAnswer, { ...on(row), body: step(row) });
  const asked = await aCaseThatIs(desk, 'requested');
  const before = await ledger();
  const accepted = (await answerByPhone(api, nurse, asked, yes)).body.case;
  const undone = (await undo(accepted)).body.case;
  expect(CaseRow.parse(undone)).toMatchObject({
    status: 'requested',
    placement: { ...asked.placement, answerBy: expect.any(String), acceptedBy: null },
  });
  expect(await ledger()).toEqual(before);
  expect((await toldUnit(undone)).status).toBe('open');
  const onScreen = await api.call(unit, answerRequest, {
    params: { requestId: requestOf(undone) },
    body: { commandId: commandId(), answer: yes },
  });
  expect(onScreen.body.request.status).toBe('accepted');
  const decided = await currentRow(api, undone.id);
  expect((await undo(decided)).body).toMatchObject({ code: 'undo.not_possible' });
  const late = await aCaseThatIs(desk, 'accepted');
  await api.admin.query(
    `UPDATE leon.place_request SET answered_at = answered_at - interval '31 seconds' WHERE id = $1`,
    [requestOf(late)],
  );
  expect((await undo(late)).body).toMatchObject({ code: 'undo.too_late' });
});

test('outside her own municipality her home municipality is told, by name, before the hand-over', async () => {
  const row = await answeredFor(await aCaseThatIs(desk, 'accepted'));
  await typed(desk.api, desk.nurse, row.id, 'homeMunicipality', '0746');
  const now = await currentRow(desk.api, row.id);
  expect((await over(now)).body).toMatchObject({
    code: 'handover.home_not_told',
    params: { acting: '0615', home: '0746' },
  });
  const told = await over(now, { homeTold: 'Visitator M, Skanderborg' });
  expect(told.body.case.status).toBe('handed_over');
  const { fields } = (await desk.api.call(desk.nurse, getCase, on(row))).body;
  expect(fields.find(({ field }) => field === 'homeTold')?.value).toBe('Visitator M, Skanderborg');
});

const adviseOn = (row: CaseRow, offerId: OfferId | null) =>
  desk.api.call(desk.nurse, giveAdvice, {
    ...on(row),
    body: {
      ...step(row),
      offerId,
      advice: 'Inhalation og kontrol om fire timer',
      givenBy: { name: 'Læge N', role: 'Hotline kardiologi' },
      givenTo: { name: 'Sygeplejerske O', role: 'hjemmesygeplejen' },
      counterfactual: 'emergency_department',
    },
  });

test('advice is an outcome of its own: what was said, by whom and to whom, both by name, and where it came from', async () => {
  const row = await aCase(desk.api, desk.nurse);
  const { body } = await adviseOn(row, hotline);
  expect(CaseRow.parse(body.case)).toMatchObject({
    status: 'closed',
    outcome: 'advice',
    placement: { offerId: hotline, acceptedBy: null },
  });
  const { fields } = (await desk.api.call(desk.nurse, getCase, on(row))).body;
  const said = Object.fromEntries(fields.map(({ field, value }) => [field, value]));
  expect(said).toMatchObject({
    advice: 'Inhalation og kontrol om fire timer',
    adviceGivenBy: 'Læge N, Hotline kardiologi',
    adviceGivenTo: 'Sygeplejerske O, hjemmesygeplejen',
  });
  const { rows } = await desk.api.admin.query(
    `SELECT convert_from(entry, 'UTF8')::jsonb AS entry FROM leon.journal_entry WHERE aggregate_id = $1 ORDER BY seq DESC LIMIT 1`,
    [row.id],
  );
  expect(rows[0].entry).toMatchObject({
    kind: 'case.advised',
    data: { offerId: hotline, counterfactual: 'emergency_department' },
    payload: expect.any(String),
  });
  const other = await aCase(desk.api, desk.nurse);
  expect((await adviseOn(other, ward)).body).toMatchObject({ code: 'offer.not_suitable' });
  expect((await adviseOn(other, null)).body.case).toMatchObject({ status: 'closed', placement: null });
});

test('a subacute appointment is confirmed by name within 48 hours, and is no outcome without its time', async () => {
  const { api, nurse } = desk;
  const asked = await aCaseThatIs(desk, 'requested');
  const isAt = (offerId: OfferId) =>
    api.admin.query('UPDATE leon.care_case SET offer_id = $2 WHERE id = $1', [asked.id, offerId]);
  await isAt(slot);
  const answer = (appointmentAt: string | null) =>
    api.call(nurse, recordAnswer, {
      ...on(asked),
      body: { ...step(asked), answer: { ...yes, appointmentAt } },
    });
  expect((await answer(inHours(49))).body).toMatchObject({
    code: 'appointment.time_invalid',
    params: { hours: 48 },
  });
  expect((await answer(inHours(-1))).body).toMatchObject({ code: 'appointment.time_invalid' });
  const accepted = await answeredFor((await answer(null)).body.case);
  const close = (row: CaseRow) => {
    const end = { outcome: 'subacute_slot', counterfactual: 'admission' } as const;
    return api.call(nurse, closeCase, { ...on(row), body: { ...step(row), ...end } });
  };
  expect((await close(accepted)).body).toMatchObject({ code: 'appointment.missing' });
  const at = inHours(20);
  const agreed = await api.call(nurse, agreeTime, {
    ...on(accepted),
    body: { ...step(accepted), appointmentAt: at, confirmedBy: 'Sekretær P' },
  });
  expect(Date.parse(agreed.body.case.placement?.appointmentAt ?? '')).toBe(Date.parse(at));
  expect((await toldUnit(accepted)).answeredBy).toBe('Sekretær P');
  expect((await close(agreed.body.case)).body.case).toMatchObject({
    status: 'closed',
    outcome: 'subacute_slot',
  });
});

test('a crew may not drive the citizen to a municipal place by ambulance; another way there, and another caller, may', async () => {
  const { api, nurse } = desk;
  const order = (row: CaseRow, kind: TransportKind) =>
    api.call(nurse, orderTransport, {
      ...on(row),
      body: { ...step(row), kind, orderedFrom: 'AMK', reference: null, expectedAt: null },
    });
  const row = await aCaseThatIs(desk, 'accepted');
  const calledBy = (callerType: string) =>
    api.admin.query('UPDATE leon.care_case SET caller_type = $2 WHERE id = $1', [row.id, callerType]);
  await calledBy('prehospital_crew');
  for (const kind of ['ambulance_b', 'ambulance_a'] as const) {
    const { status, body } = await order(row, kind);
    expect([status, body]).toEqual([
      422,
      expect.objectContaining({
        code: 'transport.not_lawful',
        params: {
          rule: 'kommunal-akutplads',
          version: 1,
          source: 'KKR-indspil 2019, ikke juridisk bekræftet',
          alternatives: 'team_to_home,other_transport_after_visitation,finish_at_home,hospital',
        },
      }),
    ]);
  }
  expect(await currentRow(api, row.id)).toMatchObject({
    version: row.version,
    placement: { transport: null },
  });
  const lying = (await order(row, 'lying')).body.case;
  await typed(api, nurse, row.id, 'crewSawAtHome', false);
  const elsewhere = (await order(lying, 'ambulance_b')).body.case;
  expect(elsewhere.placement?.transport?.kind).toBe('ambulance_b');
  await typed(api, nurse, row.id, 'crewSawAtHome', true, 1);
  expect((await order(elsewhere, 'ambulance_b')).body).toMatchObject({ code: 'transport.not_lawful' });
  expect(lying.placement?.transport?.kind).toBe('lying');
  await calledBy('own_gp');
  expect((await order(elsewhere, 'ambulance_b')).status).toBe(200);
});

test('after all that every invariant holds', async () => {
  const verdicts = await checkInvariants({ url: desk.api.database.adminUrl });
  expect(verdicts.filter(({ count }) => count > 0)).toEqual([]);
});
