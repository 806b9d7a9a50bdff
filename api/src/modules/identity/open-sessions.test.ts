import { searchSecurityLog } from '@leon/contracts/audit/security-log.routes.ts';
import { endSessionsOfUser, listSignedIn } from '@leon/contracts/identity/open-sessions.routes.ts';
import { endSession, getSession, lockSession } from '@leon/contracts/identity/session.routes.ts';
import type { AccountId } from '@leon/contracts/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../db/database.ts';
import { clearOldLooks } from '../../db/retention.store.ts';
import { type SignedInPerson, startTestApi, type TestApi } from '../../testing/test-api.ts';
import { commandId } from '../../testing/test-desk.ts';
import { createSecurityTally } from './security-tally.ts';
import { csrfTokenOf, hashOf, newToken } from './session-token.ts';

let api: TestApi;
let nurse: SignedInPerson;
let elsewhere: SignedInPerson;
let coordinator: SignedInPerson;
let administrator: SignedInPerson;
let auditor: SignedInPerson;

beforeAll(async () => {
  api = await startTestApi();
  nurse = await api.signIn({ role: 'visitator', desk: 'midt', name: 'Visitator A' });
  elsewhere = await api.signIn({ role: 'visitator', desk: 'vest', name: 'Visitator D' });
  coordinator = await api.signIn({ role: 'coordinator', desk: 'midt', name: 'Koordinator A' });
  administrator = await api.signIn({ role: 'administrator', name: 'Administrator' });
  auditor = await api.signIn({ role: 'auditor', name: 'Revisor' });
});
afterAll(() => api.stop());

/** The same person at another computer. */
async function atAnotherComputer(person: SignedInPerson): Promise<SignedInPerson> {
  const token = newToken();
  await api.admin.query(
    `INSERT INTO leon.session (id_hash, account_id, csrf_hash, expires_at) VALUES ($1, $2, '', leon.leon_now() + interval '8 hours')`,
    [hashOf(token), person.person.accountId],
  );
  const [cookie, csrfToken] = [`__Host-leon=${token}`, csrfTokenOf(token)];
  return { ...person, cookie, csrfToken, headers: { cookie, 'x-leon-csrf': csrfToken } };
}
const end = (by: SignedInPerson, whom: SignedInPerson) =>
  api.call(by, endSessionsOfUser, {
    params: { userId: whom.person.accountId as AccountId },
    body: { commandId: commandId(), reason: 'left_open' },
  });
const codeOf = async (person: SignedInPerson): Promise<string> => {
  const { status, body } = await api.call(person, getSession, {});
  return status === 200 ? 'in' : (body as unknown as { code: string }).code;
};
const log = async (kind: 'ended_by_keeper' | 'locked' | 'signed_out' | 'request_refused') => {
  const { body } = await api.call(auditor, searchSecurityLog, { body: { purpose: 'sampling', kind } });
  return body.events.map(({ user, by, reason }) => [user?.name ?? null, by?.name ?? null, reason]);
};

test('an administrator signs a nurse out on every computer, with a reason, and it is written down who did', async () => {
  const there = await atAnotherComputer(nurse);
  await api.admin.query(
    `INSERT INTO leon.push_subscription (id, account_id, session_hash, endpoint, p256dh, auth, language)
     SELECT gen_random_uuid(), account_id, id_hash, 'https://push.example/1', repeat('a', 87), repeat('a', 22), 'da'
     FROM leon.session WHERE id_hash = $1`,
    [hashOf(there.cookie.slice(12))],
  );
  const { body } = await api.call(administrator, listSignedIn, {});
  expect(body.users).toContainEqual(
    expect.objectContaining({ name: 'Visitator A', sessions: 2, locked: false }),
  );
  expect(await end(administrator, nurse)).toMatchObject({ status: 200, body: { ended: 2 } });
  expect([await codeOf(nurse), await codeOf(there)]).toEqual(['session.ended', 'session.ended']);
  // nor is her own device told of anything any more
  expect((await api.admin.query('SELECT 1 FROM leon.push_subscription')).rowCount).toBe(0);
  expect(await log('ended_by_keeper')).toEqual([['Visitator A', 'Administrator', 'left_open']]);
  const { rows } = await api.admin.query<{ entry: Record<string, unknown> }>(
    `SELECT convert_from(entry, 'UTF8')::jsonb AS entry FROM leon.journal_entry WHERE aggregate_id = $1`,
    [nurse.person.accountId],
  );
  expect(rows.map(({ entry }) => entry)).toEqual([
    expect.objectContaining({
      kind: 'account.sessions_ended',
      data: { by: administrator.person.accountId, reason: 'left_open', ended: 2 },
    }),
  ]);
  nurse = await atAnotherComputer(nurse);
  expect(await codeOf(nurse)).toBe('in');
});

test('a coordinator ends those of the own desk and no others, and nobody else ends anybody’s', async () => {
  const seen = (await api.call(coordinator, listSignedIn, {})).body.users.map(({ name }) => name);
  expect(seen).toEqual(['Visitator A']);
  expect((await end(coordinator, elsewhere)).status).toBe(404);
  expect((await end(coordinator, administrator)).status).toBe(404);
  for (const by of [nurse, elsewhere, auditor]) {
    expect((await end(by, coordinator)).status).toBe(403);
    expect((await api.call(by, listSignedIn, {})).status).toBe(403);
  }
  // her own she ends at her own menu
  expect((await end(administrator, administrator)).status).toBe(404);
  for (const person of [coordinator, elsewhere, administrator]) expect(await codeOf(person)).toBe('in');
  expect((await end(coordinator, nurse)).body).toEqual({ ended: 1 });
});

test('locks, sign-outs and requests of another page stand in the security log, without secrets; its search in the access log', async () => {
  const here = await atAnotherComputer(elsewhere);
  await api.call(here, lockSession, {});
  await api.call(here, lockSession, {});
  await api.call(here, endSession, {});
  for (const csrf of ['', 'guessed'])
    await api.app.inject({
      ...{ method: 'DELETE', url: endSession.path },
      headers: { cookie: elsewhere.cookie, 'x-leon-csrf': csrf },
    });
  expect(await log('locked')).toEqual([['Visitator D', null, null]]);
  expect(await log('signed_out')).toEqual([['Visitator D', null, null]]);
  expect(await log('request_refused')).toEqual([['Visitator D', null, 'session.csrf']]);
  expect((await api.call(nurse, searchSecurityLog, { body: { purpose: 'sampling' } })).status).toBe(401);
  expect((await api.call(elsewhere, searchSecurityLog, { body: { purpose: 'sampling' } })).status).toBe(403);
  const { rows } = await api.admin.query<{ text: string; looks: number }>(
    `SELECT string_agg(e::text, ' ') AS text, (SELECT count(*)::int FROM leon.access_log WHERE what = 'security log searched') AS looks
     FROM leon.security_event e`,
  );
  expect(rows[0]?.looks).toBe(4);
  for (const secret of [here, elsewhere, nurse].flatMap(({ cookie, csrfToken }) => [
    cookie.slice(12),
    csrfToken,
  ]))
    expect(rows[0]?.text).not.toContain(secret);
});

test('the same again within a minute is counted, so that nobody fills the log', async () => {
  let now = 0;
  const tally = createSecurityTally(
    api.services.db,
    () => now,
    (error) => expect(error).toBeUndefined(),
  );
  const tried = {
    kind: 'sign_in_refused',
    account: null,
    reason: 'access.denied',
    address: '192.0.2.66',
  } as const;
  for (let at = 0; at < 500; at += 1) await tally.note(tried);
  now += 61_000;
  await tally.note({ ...tried, address: '192.0.2.67' });
  await tally.flush();
  const { rows } = await api.admin.query(
    `SELECT host(address) AS address, times FROM leon.security_event WHERE kind = 'sign_in_refused' ORDER BY id`,
  );
  expect(rows).toEqual([
    { address: '192.0.2.66', times: 1 },
    { address: '192.0.2.66', times: 499 },
    { address: '192.0.2.67', times: 1 },
  ]);
});

test('how long it is kept is data, and the worker forgets what is older', async () => {
  await api.admin.query(`UPDATE leon.security_event SET at = at - interval '3 years' WHERE kind = 'locked'`);
  const worker = createDatabase({ url: api.database.workerUrl, applicationName: 'leon-test' });
  expect(await clearOldLooks(worker.db)).toBe(1);
  await worker.pool.end();
  expect(await log('locked')).toEqual([]);
  expect(await log('signed_out')).toHaveLength(1);
});
