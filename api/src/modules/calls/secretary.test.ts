import { breakGlass } from '@leon/contracts/audit/break-glass.routes.ts';
import { claimCase, reservePlace } from '@leon/contracts/calls/case.routes.ts';
import type { CaseFieldName } from '@leon/contracts/calls/case-field.ts';
import { acceptCase, offerCase } from '@leon/contracts/calls/ownership.routes.ts';
import { decidedFields } from '@leon/contracts/calls/registered-fields.rules.ts';
import { sendDirectly, setUrgency } from '@leon/contracts/calls/urgent.routes.ts';
import { getBlocked } from '@leon/contracts/decisions/decision.routes.ts';
import type { HoldId } from '@leon/contracts/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedInPerson } from '../../testing/test-api.ts';
import {
  acutePlaces,
  commandId,
  currentRow,
  newId,
  reportFree,
  startTestDesk,
  typed,
} from '../../testing/test-desk.ts';
import { aRingingCase } from '../../testing/test-telephone.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let secretary: SignedInPerson;
beforeAll(async () => {
  desk = await startTestDesk();
  secretary = await desk.api.signIn({ role: 'secretary', desk: 'horsens', name: 'Lægesekretær A' });
  await reportFree(desk.api, desk.feed, acutePlaces, 3);
});
afterAll(() => desk.api.stop());

async function takenBySecretary() {
  const { id } = await aRingingCase(desk.api, desk.telephone, 'horsens');
  const on = { params: { caseId: id } };
  const { body } = await desk.api.call(secretary, claimCase, { ...on, body: { commandId: commandId() } });
  expect(body.case.owner?.name).toBe('Lægesekretær A');
  return { row: body.case, on };
}
const step = async (caseId: string) => ({
  commandId: commandId(),
  expectedVersion: (await currentRow(desk.api, caseId)).version,
});
const refused = { status: 403, body: { code: 'access.denied' } };

test('a secretary takes a call, writes down what is said, and gives it to whoever decides', async () => {
  const { row, on } = await takenBySecretary();
  expect((await typed(desk.api, secretary, row.id, 'callbackNumber', '00 00 00 11', 1)).status).toBe(200);
  expect((await typed(desk.api, secretary, row.id, 'situation', 'Feber siden i går')).status).toBe(200);
  const offer = { ...(await step(row.id)), to: null };
  expect((await desk.api.call(secretary, offerCase, { ...on, body: offer })).status).toBe(200);
  const accepted = await desk.api.call(desk.nurse, acceptCase, { ...on, body: await step(row.id) });
  expect(accepted.body.case.owner?.name).toBe('Visitator A');
});

test('her own case or not: urgency, places and emergency access are not hers', async () => {
  const { row, on } = await takenBySecretary();
  const { api } = desk;
  const urgency = { ...(await step(row.id)), urgency: 'yellow', doctor: 'Læge A', reason: null } as const;
  expect(await api.call(secretary, setUrgency, { ...on, body: urgency })).toMatchObject(refused);
  const held = {
    ...(await step(row.id)),
    offerId: acutePlaces,
    holdId: newId<HoldId>(),
    overrideReason: null,
  };
  expect(await api.call(secretary, reservePlace, { ...on, body: held })).toMatchObject(refused);
  const glass = {
    commandId: commandId(),
    glassId: newId<string>(),
    desk: 'aarhus',
    number: 1,
    ground: 'danger_to_life',
    reason: 'Borgeren ringer igen med brystsmerter',
  } as const;
  expect(await api.call(secretary, breakGlass, { body: glass })).toMatchObject(refused);
});

test('what it comes to is not hers to write, in the api and in the database', async () => {
  const { row } = await takenBySecretary();
  for (const field of decidedFields)
    expect(await typed(desk.api, secretary, row.id, field, null), field).toMatchObject(refused);
  const { rows } = await desk.api.admin.query<{ policy: string }>(
    `SELECT pg_get_expr(polwithcheck, polrelid) AS policy FROM pg_policy
     WHERE polname IN ('secretary_registers', 'secretary_rewrites')`,
  );
  for (const { policy } of rows)
    expect(
      [...policy.matchAll(/'([a-zA-Z]+)'::text/g)].map(([, field]) => field as CaseFieldName).toSorted(),
    ).toEqual([...decidedFields].toSorted());
  expect(rows).toHaveLength(2);
});

test('112 waits for nobody: she sends directly in one step', async () => {
  const { row, on } = await takenBySecretary();
  const direct = { ...(await step(row.id)), directOfferId: null, label: '112', signs: [] };
  const { status, body } = await desk.api.call(secretary, sendDirectly, { ...on, body: direct });
  expect([status, body.case?.status]).toEqual([200, 'closed']);
});

test('cluster leadership reads figures of its own cluster, and a general practitioner none', async () => {
  const query = { from: '2026-11-21T12:00:00Z', to: '2026-11-22T12:00:00Z' };
  const leader = await desk.api.signIn({ role: 'cluster_leadership', desk: 'horsens' });
  const doctor = await desk.api.signIn({ role: 'general_practitioner', organisation: 'region-midtjylland' });
  expect((await desk.api.call(leader, getBlocked, { query })).status).toBe(200);
  expect(await desk.api.call(doctor, getBlocked, { query })).toMatchObject(refused);
});
