import { announceAdmission } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import {
  BlockedReport,
  getBlocked,
  getDecision,
  listDecisions,
} from '@leon/contracts/decisions/decision.routes.ts';
import { DecisionRecord } from '@leon/contracts/decisions/decision.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { getAlternatives } from '@leon/contracts/matching/matching.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../testing/test-api.ts';
import {
  aCase,
  acutePlaces,
  acuteTeam,
  commandId,
  currentRow,
  reportFree,
  reserve,
  startTestDesk,
  typed,
} from '../../testing/test-desk.ts';
import { offerIdOf } from '../directory/offer-id.rules.ts';

const department: OfferId = offerIdOf('akutmodtagelse-horsens');
const day = {
  from: new Date(Date.now() - 3_600_000).toISOString(),
  to: new Date(Date.now() + 3_600_000).toISOString(),
};

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 5);
});
afterAll(() => desk.api.stop());

const decisionsOf = async (caseId: CaseRow['id']) =>
  (await desk.api.call(desk.nurse, listDecisions, { params: { caseId } })).body.decisions;
const recordOf = async (caseId: CaseRow['id'], decisionId: string) =>
  (await desk.api.call(desk.nurse, getDecision, { params: { caseId, decisionId } })).body.record;
const admit = (row: CaseRow) =>
  desk.api.call(desk.nurse, announceAdmission, {
    params: { caseId: row.id },
    body: {
      commandId: commandId(),
      expectedVersion: row.version,
      offerId: department,
      expectedAt: null,
      counterfactual: 'admission',
    },
  });
const blocked = async (by: Caller) => (await desk.api.call(by, getBlocked, { query: day })).body;

test('a reservation keeps the list it was made from: the same list is shown after every figure has changed', async () => {
  const { api, nurse, feed } = desk;
  const row = await aCase(api, nurse);
  const { body: before } = await api.call(nurse, getAlternatives, { params: { caseId: row.id } });
  await reserve(api, nurse, row);
  await reportFree(api, feed, acutePlaces, 0);
  const [decision] = await decisionsOf(row.id);
  expect(decision).toMatchObject({ kind: 'hold', offerId: acutePlaces, verdict: 'fits', desk: 'horsens' });
  const record = DecisionRecord.parse(await recordOf(row.id, decision?.id ?? ''));
  expect(record.alternatives.fitting.map(({ offerId }) => offerId)).toEqual(
    before.fitting.map(({ offerId }) => offerId),
  );
  expect(record.alternatives.fitting[(decision?.rank ?? 0) - 1]?.offerId).toBe(acutePlaces);
  expect(record.figures.find(({ offerId }) => offerId === acutePlaces)).toMatchObject({ free: 5, held: 0 });
  expect(record.need).toMatchObject({ competences: ['AKF-02'], municipality: '0615' });
});

test('who does not get the place leaves no choice behind', async () => {
  const { api, nurse, feed } = desk;
  await reportFree(api, feed, acutePlaces, 1);
  const [first, second] = [await aCase(api, nurse), await aCase(api, nurse)];
  await reserve(api, nurse, first);
  expect((await reserve(api, nurse, second)).status).toBe(409);
  expect(await decisionsOf(second.id)).toEqual([]);
});

test('an admission counts what alone kept the citizen from care outside hospital', async () => {
  const { api, nurse, feed, coordinator } = desk;
  await reportFree(api, feed, acutePlaces, 0);
  const row = await aCase(api, nurse);
  const earlier = await blocked(coordinator);
  expect((await admit(row)).status).toBe(200);
  const [decision] = await decisionsOf(row.id);
  expect(decision).toMatchObject({ kind: 'admission', offerId: department });
  const report = BlockedReport.parse(await blocked(coordinator));
  expect(report.hospitalDecisions).toBe(earlier.hospitalDecisions + 1);
  expect(report.byCategory).toContainEqual(expect.objectContaining({ category: 'capacity' }));
  expect(report.byOffer).toContainEqual(
    expect.objectContaining({ offerId: acutePlaces, authority: 'kommune-0615' }),
  );
});

test('a need that nobody nearby can meet is told by its competence', async () => {
  const { api, nurse, coordinator } = desk;
  const row = await aCase(api, nurse);
  await typed(api, nurse, row.id, 'needs', ['AKF-02', 'AKF-33'], 1);
  await admit(await currentRow(api, row.id));
  const { byReason } = await blocked(coordinator);
  expect(byReason).toContainEqual(
    expect.objectContaining({ category: 'competence', code: 'competence_missing', competence: 'AKF-33' }),
  );
});

test('a municipality sees what blocked its own offers and nobody else’s', async () => {
  const { api } = desk;
  const own = await api.signIn({ role: 'municipal_manager', organisation: 'kommune-0615' });
  const other = await api.signIn({ role: 'municipal_manager', organisation: 'kommune-0665' });
  expect(new Set((await blocked(own)).byOffer.map(({ authority }) => authority))).toEqual(
    new Set(['kommune-0615']),
  );
  expect((await blocked(own)).byOffer.map(({ offerId }) => offerId)).toContain(acuteTeam);
  expect((await blocked(other)).byOffer).toEqual([]);
  expect((await api.call(desk.nurse, getBlocked, { query: day })).status).toBe(403);
});

test('another desk finds no choices, and an unknown one is not there', async () => {
  const { api, nurse, elsewhere } = desk;
  const row = await aCase(api, nurse);
  await reportFree(api, desk.feed, acutePlaces, 3);
  await reserve(api, nurse, row);
  const [decision] = await decisionsOf(row.id);
  const params = { caseId: row.id, decisionId: decision?.id ?? '' };
  expect((await api.call(elsewhere, getDecision, { params })).status).toBe(404);
  expect(
    (await api.call(nurse, getDecision, { params: { ...params, decisionId: commandId() } })).status,
  ).toBe(404);
});

test('a period of a year is refused', async () => {
  const query = { from: '2025-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' };
  expect((await desk.api.call(desk.coordinator, getBlocked, { query })).status).toBe(400);
});

test('August to October is 92 days, though summer time ends in them', async () => {
  const query = { from: '2026-07-31T22:00:00Z', to: '2026-10-31T23:00:00Z' };
  expect((await desk.api.call(desk.coordinator, getBlocked, { query })).status).toBe(200);
});
