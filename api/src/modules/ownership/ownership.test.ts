import { claimCase } from '@leon/contracts/calls/case.routes.ts';
import { CaseRow } from '@leon/contracts/calls/case.ts';
import {
  acceptCase,
  offerCase,
  reassignCase,
  seePass,
  takeOverCase,
  withdrawOffer,
} from '@leon/contracts/calls/ownership.routes.ts';
import { endSessionsOfUser } from '@leon/contracts/identity/open-sessions.routes.ts';
import { endAllSessions, endSession } from '@leon/contracts/identity/session.routes.ts';
import type { AccountId } from '@leon/contracts/ids.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../db/database.ts';
import type { Caller, SignedInPerson } from '../../testing/test-api.ts';
import { aCaseThatIs, commandId, currentRow, startTestDesk, typed } from '../../testing/test-desk.ts';
import { markSilentOwners } from './index.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let worker: ReturnType<typeof createDatabase>;
beforeAll(async () => {
  desk = await startTestDesk();
  worker = createDatabase({ url: desk.api.database.workerUrl, applicationName: 'leon-test' });
  for (const person of [desk.nurse, desk.colleague, desk.coordinator]) await sign(person, '0 seconds');
});
afterAll(async () => {
  await worker.pool.end();
  await desk.api.stop();
});

/** The last sign of life of somebody's console; the api has listened for an hour and listens now. */
async function sign({ person }: SignedInPerson, ago: string): Promise<void> {
  await desk.api.admin.query(
    `UPDATE leon.presence_watch SET since = leon.leon_now() - interval '1 hour', beat_at = leon.leon_now()`,
  );
  await desk.api.admin.query(
    `INSERT INTO leon.desk_presence VALUES ($1, $2, $3, $4, leon.leon_now() - $5::interval)
     ON CONFLICT (account_id) DO UPDATE SET seen_at = excluded.seen_at`,
    [person.accountId, person.desk, person.name, person.role, ago],
  );
}
const idOf = ({ person }: SignedInPerson) => person.accountId as AccountId;
const stamp = (row: CaseRow) => ({ commandId: commandId(), expectedVersion: row.version });
const give = (by: Caller, row: CaseRow, to: SignedInPerson | null) =>
  desk.api.call(by, reassignCase, {
    params: { caseId: row.id },
    body: { ...stamp(row), to: to && idOf(to), reason: 'workload' },
  });
const takeOver = (by: Caller, row: CaseRow) =>
  desk.api.call(by, takeOverCase, { params: { caseId: row.id }, body: stamp(row) });
const offer = (by: Caller, row: CaseRow, to: SignedInPerson | null) =>
  desk.api.call(by, offerCase, { params: { caseId: row.id }, body: { ...stamp(row), to: to && idOf(to) } });
const accept = (by: Caller, row: CaseRow) =>
  desk.api.call(by, acceptCase, { params: { caseId: row.id }, body: stamp(row) });
const keeperEnds = () =>
  desk.api.call(desk.coordinator, endSessionsOfUser, {
    params: { userId: idOf(desk.nurse) },
    body: { commandId: commandId(), reason: 'left_open' },
  });
const now = async (row: CaseRow) => CaseRow.parse(await currentRow(desk.api, row.id));

/** A case of somebody who went silent an hour ago, marked by the worker. */
async function aSilentCase(): Promise<CaseRow> {
  const row = await aCaseThatIs(desk, 'assessing');
  await desk.api.admin.query(
    `UPDATE leon.care_case SET claimed_at = claimed_at - interval '2 hours', rang_at = rang_at - interval '2 hours' WHERE id = $1`,
    [row.id],
  );
  await sign(desk.nurse, '10 minutes');
  expect(await markSilentOwners(worker.db)).toBeGreaterThan(0);
  return now(row);
}

test('the coordinator gives a case on, with a reason, and everything of it goes on as it stood', async () => {
  const row = await aCaseThatIs(desk, 'requested');
  const { status, body } = await give(desk.coordinator, row, desk.colleague);
  expect(status).toBe(200);
  expect(body.case).toMatchObject({
    owner: { name: 'Visitator B' },
    status: 'requested',
    placement: row.placement,
    passed: {
      kind: 'reassigned',
      reason: 'workload',
      from: { name: 'Visitator A' },
      by: { name: 'Koordinator C' },
      fromSaw: false,
      ownerSaw: false,
    },
  });
  // what she was typing is saved all the same: two on one case write together
  expect(await typed(desk.api, desk.nurse, row.id, 'plan', 'Ring kl. 14')).toMatchObject({
    body: { saved: true },
  });
});

test('a case put back in the queue is its desk’s until somebody claims it, and keeps its request', async () => {
  const row = await aCaseThatIs(desk, 'requested');
  const { body } = await give(desk.coordinator, row, null);
  expect(body.case).toMatchObject({ owner: null, status: 'requested', claimedAt: row.claimedAt });
  const claims = await Promise.all(
    [desk.nurse, desk.colleague].map((by) =>
      desk.api.call(by, claimCase, { params: { caseId: row.id }, body: { commandId: commandId() } }),
    ),
  );
  expect(claims.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await now(row)).toMatchObject({ status: 'requested', claimedAt: row.claimedAt });
});

test('nobody but the coordinator says whose a case is, and nobody gets one who is not at the desk', async () => {
  const row = await aCaseThatIs(desk, 'assessing');
  for (const by of [desk.nurse, desk.colleague])
    expect(await give(by, row, desk.colleague)).toMatchObject({ status: 403 });
  expect(await give(desk.unit, row, desk.colleague)).toMatchObject({ status: 403 });
  expect(await give(desk.elsewhere, row, desk.colleague)).toMatchObject({ status: 404 });
  expect(await give(desk.coordinator, row, desk.elsewhere)).toMatchObject({
    body: { code: 'colleague.not_at_desk' },
  });
  expect(await give(desk.coordinator, row, desk.nurse)).toMatchObject({
    body: { code: 'case.owner_unchanged' },
  });
  expect(await now(row)).toEqual(CaseRow.parse(row));
});

test('a silence is marked once, told to the desk, and goes when she is back', async () => {
  const row = await aSilentCase();
  expect(row.silentSince).not.toBeNull();
  expect(await markSilentOwners(worker.db)).toBe(0);
  await sign(desk.nurse, '0 seconds');
  expect(await markSilentOwners(worker.db)).toBeGreaterThan(0);
  expect(await now(row)).toMatchObject({ silentSince: null, owner: { name: 'Visitator A' } });
  const { rows } = await desk.api.admin.query<{ kind: string }>(
    `SELECT convert_from(entry, 'UTF8')::jsonb->>'kind' AS kind FROM leon.journal_entry WHERE aggregate_id = $1 ORDER BY seq DESC LIMIT 2`,
    [row.id],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['owner.back', 'owner.silent']);
});

test('the case of whoever is shut out waits for no silence: a colleague has it at once', async () => {
  const row = await aCaseThatIs(desk, 'assessing');
  await sign(desk.nurse, '0 seconds');
  const disable = (at: string) =>
    desk.api.admin.query(`UPDATE leon.account SET disabled_at = ${at} WHERE id = $1`, [
      desk.nurse.person.accountId,
    ]);
  await disable('leon.leon_now()');
  expect(await markSilentOwners(worker.db)).toBeGreaterThan(0);
  expect((await takeOver(desk.colleague, await now(row))).status).toBe(200);
  await disable('NULL');
  expect(await now(row)).toMatchObject({ owner: { id: desk.colleague.person.accountId }, silentSince: null });
});

const sessions = (set: string) => () =>
  desk.api.admin.query(`UPDATE leon.session SET ${set} WHERE account_id = $1`, [desk.nurse.person.accountId]);
const inForce = sessions(
  "ended_at = NULL, ended_why = NULL, expires_at = leon.leon_now() + interval '8 hours'",
);
test.each([
  ['has signed out', () => desk.api.call(desk.nurse, endSession, {})],
  ['has signed out everywhere', () => desk.api.call(desk.nurse, endAllSessions, {})],
  ['was signed out by whoever keeps the users', () => keeperEnds()],
  ['was signed out by the provider', sessions("ended_at = leon.leon_now(), ended_why = 'provider'")],
  ['was given another role', sessions("ended_at = leon.leon_now(), ended_why = 'changed'")],
  ['has come to the end of her session', sessions('expires_at = leon.leon_now()')],
] as const)(
  'the case of whoever %s waits for no silence either, and is hers again when she signs in',
  async (_, leave) => {
    const row = await aCaseThatIs(desk, 'assessing');
    await sign(desk.nurse, '0 seconds');
    await markSilentOwners(worker.db);
    expect(await now(row)).toMatchObject({ silentSince: null });
    await leave();
    expect(await markSilentOwners(worker.db)).toBeGreaterThan(0);
    const silent = await now(row);
    expect(silent).toMatchObject({ owner: { name: 'Visitator A' }, silentSince: expect.any(String) });
    await inForce();
    expect(await markSilentOwners(worker.db)).toBeGreaterThan(0);
    expect(await now(row)).toMatchObject({ owner: { name: 'Visitator A' }, silentSince: null });
  },
);

test('whoever is signed in at one place still is not silent because she has signed out at another', async () => {
  const row = await aCaseThatIs(desk, 'assessing');
  await sign(desk.nurse, '0 seconds');
  await desk.api.admin.query(
    `INSERT INTO leon.session (id_hash, account_id, csrf_hash, expires_at, ended_at)
     VALUES (sha256('her other computer'), $1, '', leon.leon_now() + interval '8 hours', leon.leon_now())`,
    [desk.nurse.person.accountId],
  );
  await markSilentOwners(worker.db);
  expect(await now(row)).toMatchObject({ silentSince: null });
});

test.each([
  ['the unit is asked and has time to answer', 'requested', {}],
  ['the desk allows a longer silence', 'assessing', { setting: 'PT2H' }],
  ['the api itself was away meanwhile', 'assessing', { since: '1 minute' }],
  ['the api hears nobody at this moment', 'assessing', { beat: '1 minute' }],
] as const)('nobody is called silent while %s', async (_, status, given) => {
  const row = await aCaseThatIs(desk, status);
  const { setting, since, beat } = { setting: null, since: '1 hour', beat: '0 seconds', ...given };
  await desk.api.admin.query(
    `UPDATE leon.care_case SET claimed_at = claimed_at - interval '2 hours' WHERE id = $1`,
    [row.id],
  );
  await sign(desk.nurse, '10 minutes');
  await desk.api.admin.query(
    `UPDATE leon.presence_watch SET since = leon.leon_now() - $1::interval, beat_at = leon.leon_now() - $2::interval`,
    [since, beat],
  );
  if (setting !== null)
    await desk.api.admin.query(
      `INSERT INTO leon.desk_setting VALUES ('horsens', 'silent_after', $1, 'the desk itself')`,
      [setting],
    );
  await markSilentOwners(worker.db);
  await desk.api.admin.query(
    `DELETE FROM leon.desk_setting WHERE desk_code = 'horsens' AND setting = 'silent_after'`,
  );
  expect(await now(row)).toMatchObject({ silentSince: null });
  await sign(desk.nurse, '0 seconds');
});

test('of all who take a silent colleague’s case at once one has it, and she is told when she is back', async () => {
  const row = await aSilentCase();
  const answers = await Promise.all(
    [desk.colleague, desk.coordinator].map((by) => takeOver(by, row).then((answer) => ({ by, ...answer }))),
  );
  const won = answers.filter(({ status }) => status === 200);
  expect(won).toHaveLength(1);
  expect(await now(row)).toMatchObject({
    owner: { id: won[0]?.by.person.accountId },
    silentSince: null,
    passed: { kind: 'taken_over', reason: 'silent', from: { name: 'Visitator A' }, fromSaw: false },
  });
  const see = () =>
    desk.api.call(desk.nurse, seePass, { params: { caseId: row.id }, body: { commandId: commandId() } });
  const first = await see();
  expect(first.body.case.passed).toMatchObject({ fromSaw: true });
  expect((await see()).body.case.version).toBe(first.body.case.version);
  await sign(desk.nurse, '0 seconds');
});

test('whoever is here keeps her case', async () => {
  const row = await aCaseThatIs(desk, 'assessing');
  expect(await takeOver(desk.colleague, row)).toMatchObject({
    status: 409,
    body: { code: 'case.owner_present', params: { owner: 'Visitator A' } },
  });
});

test('an offered case is its giver’s until it is accepted, by the one it was offered to and nobody else', async () => {
  const row = await aCaseThatIs(desk, 'accepted');
  const offered = (await offer(desk.nurse, row, desk.colleague)).body.case;
  expect(offered).toMatchObject({
    owner: { name: 'Visitator A' },
    handingOn: { to: { name: 'Visitator B' } },
  });
  expect(await accept(desk.coordinator, offered)).toMatchObject({ body: { code: 'case.not_offered' } });
  const taken = (await accept(desk.colleague, offered)).body.case;
  expect(taken).toMatchObject({
    owner: { name: 'Visitator B' },
    handingOn: null,
    passed: { kind: 'handed_on', reason: 'shift_end', from: { name: 'Visitator A' } },
  });
  expect(await accept(desk.colleague, taken)).toMatchObject({ body: { code: 'case.not_offered' } });
});

test('an offer to the next shift is accepted by the first who says so, and can be taken back before', async () => {
  const row = await aCaseThatIs(desk, 'reserved');
  const offered = (await offer(desk.nurse, row, null)).body.case;
  const back = await desk.api.call(desk.nurse, withdrawOffer, {
    params: { caseId: row.id },
    body: stamp(offered),
  });
  expect(back.body.case.handingOn).toBeNull();
  expect(await accept(desk.colleague, back.body.case)).toMatchObject({ body: { code: 'case.not_offered' } });
  const again = (await offer(desk.nurse, back.body.case, null)).body.case;
  const answers = await Promise.all([desk.colleague, desk.coordinator].map((by) => accept(by, again)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('nobody offers what is not hers, nor to somebody who is not there', async () => {
  const row = await aCaseThatIs(desk, 'assessing');
  expect(await offer(desk.colleague, row, null)).toMatchObject({ body: { code: 'case.not_owner' } });
  expect(await offer(desk.nurse, row, desk.elsewhere)).toMatchObject({
    body: { code: 'colleague.not_at_desk' },
  });
  expect(await offer(desk.nurse, row, desk.nurse)).toMatchObject({ body: { code: 'colleague.not_at_desk' } });
});

test('a case that ends takes its offer with it', async () => {
  const row = await aCaseThatIs(desk, 'assessing');
  await offer(desk.nurse, row, null);
  await desk.api.admin.query(
    `UPDATE leon.care_case SET status = 'cancelled', cancel_reason = 'other', closed_at = leon.leon_now() WHERE id = $1`,
    [row.id],
  );
  expect(await now(row)).toMatchObject({ handingOn: null });
});

test('after all that every case has exactly one owner, the one its journal names', async () => {
  const verdicts = await checkInvariants({ url: desk.api.database.adminUrl });
  expect(verdicts.filter(({ count }) => count > 0)).toEqual([]);
});
