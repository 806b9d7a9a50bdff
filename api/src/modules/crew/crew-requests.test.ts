import { claimCase, getCase } from '@leon/contracts/calls/case.routes.ts';
import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import { listCrewRequests, sendCrewRequest } from '@leon/contracts/crew/crew.routes.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { answerRequest } from '@leon/contracts/placements/placement.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedInPerson } from '../../testing/test-api.ts';
import { ask, commandId, currentRow, newId, no, reserve, startTestDesk } from '../../testing/test-desk.ts';
import { offerIdOf } from '../directory/offer-id.rules.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let crew: SignedInPerson;
let otherCrew: SignedInPerson;
beforeAll(async () => {
  desk = await startTestDesk();
  const organisation = 'region-midtjylland';
  crew = await desk.api.signIn({ role: 'prehospital_crew', organisation, name: 'Ambulance A' });
  otherCrew = await desk.api.signIn({ role: 'prehospital_crew', organisation, name: 'Ambulance B' });
});
afterAll(() => desk.api.stop());

const whereabouts = {
  position: { lat: 55.861, lon: 9.85 },
  label: 'Søndergade, Horsens',
  municipality: '0615',
  landArea: 'mainland',
};
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const captured = hoursAgo(2);
const asking = (change: object = {}) => ({
  commandId: commandId(),
  caseId: newId<CaseId>(),
  kind: 'request' as const,
  capturedAt: captured,
  said: {
    callbackNumber: '00 00 00 41',
    whereabouts,
    citizenAge: 91,
    situation: 'Fald i stuen',
    needs: ['AKF-01'],
  },
  ...change,
});
const send = (by: SignedInPerson, body: ReturnType<typeof asking>) =>
  desk.api.call(by, sendCrewRequest, { body });
const own = async (by: SignedInPerson) => (await desk.api.call(by, listCrewRequests, {})).body.requests;

test('a crew’s request waits at the desk of the place, with what it said in the fields and the time it asked', async () => {
  const { body } = await send(crew, asking());
  expect(body.request.case).toMatchObject({
    desk: 'horsens',
    status: 'new',
    callerType: 'prehospital_crew',
    askedByCrew: 'request',
    municipality: '0615',
    rangAt: captured,
  });
  const { caseId } = body.request;
  await desk.api.call(desk.nurse, claimCase, { params: { caseId }, body: { commandId: commandId() } });
  const seen = await desk.api.call(desk.nurse, getCase, { params: { caseId } });
  const values = Object.fromEntries(seen.body.fields.map(({ field, value }) => [field, value]));
  expect(values).toMatchObject({
    callbackNumber: '00 00 00 41',
    callerName: 'Ambulance A',
    citizenAge: 91,
    situation: 'Fald i stuen',
    needs: ['AKF-01'],
    whereabouts,
  });
  expect(await own(crew)).toContainEqual(
    expect.objectContaining({
      caseId,
      position: null,
      case: expect.objectContaining({
        status: 'assessing',
        owner: expect.objectContaining({ name: 'Visitator A' }),
      }),
    }),
  );
});

test('sent again, with the same or another command id, it is one case', async () => {
  const body = asking();
  const first = await send(crew, body);
  const repeated = await send(crew, body);
  const later = await send(crew, { ...body, commandId: commandId() });
  expect([first.status, repeated.status, later.status]).toEqual([200, 200, 200]);
  expect(later.body.request.case.number).toBe(first.body.request.case.number);
  const { rows } = await desk.api.admin.query('SELECT count(*)::int AS n FROM leon.care_case WHERE id = $1', [
    body.caseId,
  ]);
  expect(rows[0].n).toBe(1);
});

test('a crew sees its own requests alone, and another’s id opens nothing', async () => {
  const body = asking();
  await send(crew, body);
  expect((await own(otherCrew)).map(({ caseId }) => caseId)).not.toContain(body.caseId);
  expect((await send(otherCrew, { ...body, commandId: commandId() })).status).toBe(409);
});

test('a crew is told its place in the queue and nothing of who else is in it', async () => {
  const early = asking({ capturedAt: hoursAgo(5) });
  const late = asking({ capturedAt: hoursAgo(1) });
  await send(otherCrew, late);
  await send(crew, early);
  const mine = (await own(crew)).find(({ caseId }) => caseId === early.caseId);
  expect(mine?.position).toBe(1);
  const [theirs] = await own(otherCrew);
  expect(theirs?.position).toBeGreaterThan(1);
  expect(await own(otherCrew)).toHaveLength(1);
});

test('"call me" is a case to call back', async () => {
  const { body } = await send(
    crew,
    asking({ kind: 'call_me', said: { callbackNumber: '00 00 00 42', whereabouts } }),
  );
  expect(body.request.case).toMatchObject({ askedByCrew: 'call_me' });
  const params = { caseId: body.request.caseId };
  const claimed = await desk.api.call(desk.nurse, claimCase, { params, body: { commandId: commandId() } });
  expect(claimed.body.case.callBackDueAt).toEqual(expect.any(String));
});

test('a clock that is ahead counts as now, and a place of no desk is refused', async () => {
  const { body } = await send(crew, asking({ capturedAt: '2099-01-01T00:00:00.000Z' }));
  expect(body.request.capturedAt).toBe(body.request.receivedAt);
  const abroad = { ...asking().said, whereabouts: { ...whereabouts, municipality: null } };
  const refused = await send(crew, asking({ said: abroad }));
  expect(refused).toMatchObject({ status: 422, body: { code: 'case.location_missing' } });
});

test('a clock of another century puts no crew before all who have waited for a day', async () => {
  const { request } = (await send(crew, asking({ capturedAt: '1900-01-01T00:00:00.000Z' }))).body;
  const waited = Date.parse(request.receivedAt) - Date.parse(request.case.rangAt);
  expect(Math.round(waited / 3_600_000)).toBe(24);
});

test('nobody but a crew asks as one', async () => {
  expect((await send(desk.nurse, asking())).status).toBe(403);
  expect((await send(desk.unit, asking())).status).toBe(403);
});

test('every step of its case, also the hold and the unit’s answer, is told to the crew’s own stream without a word of it', async () => {
  const { api, nurse, otherUnit, feed } = desk;
  const acuteTeam = offerIdOf('akutteam-skanderborg');
  const now = { commandId: commandId(), offerId: acuteTeam, status: 'now', source: 'feed' } as const;
  await api.call(feed, reportCapacity, { body: now });
  const inSkanderborg = { ...whereabouts, position: { lat: 56.04, lon: 9.93 }, municipality: '0746' };
  const body = asking({ said: { ...asking().said, whereabouts: inSkanderborg } });
  await send(crew, body);
  const { caseId } = body;
  await api.call(nurse, claimCase, { params: { caseId }, body: { commandId: commandId() } });
  const reserved = await reserve(api, nurse, await currentRow(api, caseId), acuteTeam);
  expect(reserved.status, JSON.stringify(reserved.body)).toBe(200);
  const asked = await ask(api, nurse, reserved.body.case);
  expect((await own(crew)).find((one) => one.caseId === caseId)?.case.placement?.answerBy).toEqual(
    expect.any(String),
  );
  const requestId = asked.body.case.placement?.requestId;
  if (!requestId) throw new Error('nothing was asked');
  const declined = await api.call(otherUnit, answerRequest, {
    params: { requestId },
    body: { commandId: commandId(), answer: no },
  });
  expect(declined.status, JSON.stringify(declined.body)).toBe(200);
  const { rows } = await api.admin.query(
    `SELECT DISTINCT data FROM (SELECT stream, data::jsonb FROM leon.outbox UNION ALL SELECT stream, data::jsonb FROM leon.stream_event) told
     WHERE stream = $1 AND data->>'caseId' = $2 ORDER BY data`,
    [`account:${crew.person.accountId}`, caseId],
  );
  expect(rows.map(({ data }) => data)).toEqual([1, 2, 3, 4, 5].map((version) => ({ caseId, version })));
});
