import { searchSecurityLog } from '@leon/contracts/audit/security-log.routes.ts';
import {
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
} from '@leon/contracts/identity/own-sessions.routes.ts';
import type { SessionId } from '@leon/contracts/identity/own-sessions.ts';
import { getSession } from '@leon/contracts/identity/session.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SignedInPerson, startTestApi, type TestApi } from '../../testing/test-api.ts';
import { commandId } from '../../testing/test-desk.ts';
import { csrfTokenOf, hashOf, newToken } from './session-token.ts';

let api: TestApi;
let nurse: SignedInPerson;
let phone: SignedInPerson;
let crew: SignedInPerson;

beforeAll(async () => {
  api = await startTestApi();
  nurse = await api.signIn({ role: 'visitator', desk: 'midt', name: 'Visitator A' });
  phone = await atAnotherPlace(nurse, 'phone');
  crew = await api.signIn({ role: 'prehospital_crew', organisation: 'praehospital', name: 'Ambulance A' });
});
afterAll(() => api.stop());

async function atAnotherPlace(person: SignedInPerson, device: string): Promise<SignedInPerson> {
  const token = newToken();
  await api.admin.query(
    `INSERT INTO leon.session (id_hash, account_id, csrf_hash, expires_at, device, browser, address)
     VALUES ($1, $2, '', leon.leon_now() + interval '8 hours', $3, 'chrome', '10.20.…')`,
    [hashOf(token), person.person.accountId, device],
  );
  const [cookie, csrfToken] = [`__Host-leon=${token}`, csrfTokenOf(token)];
  return { ...person, cookie, csrfToken, headers: { cookie, 'x-leon-csrf': csrfToken } };
}
const list = async (person: SignedInPerson) => (await api.call(person, listOwnSessions, {})).body.sessions;
const end = (by: SignedInPerson, sessionId: SessionId) =>
  api.call(by, endOwnSession, { params: { sessionId }, body: { commandId: commandId() } });
const endOthers = (by: SignedInPerson) =>
  api.call(by, endOtherSessions, { body: { commandId: commandId() } });
const statusOf = async (person: SignedInPerson) => (await api.call(person, getSession, {})).status;
const signedInAgo = (person: SignedInPerson, ago: string) =>
  api.admin.query(
    'UPDATE leon.session SET signed_in_at = leon.leon_now() - $2::interval WHERE id_hash = $1',
    [hashOf(person.cookie.slice(12)), ago],
  );
async function theOther(person: SignedInPerson): Promise<SessionId> {
  const other = (await list(person)).find(({ here }) => !here);
  if (other === undefined) throw new Error('she is signed in nowhere else');
  return other.id;
}

test('a user sees where she is signed in, this place first, and nobody else’s places', async () => {
  const seen = await list(nurse);
  expect(seen).toMatchObject([
    { here: true, device: null, address: null, locked: false },
    { here: false, device: 'phone', browser: 'chrome', address: '10.20.…' },
  ]);
  expect((await list(phone)).map(({ here, device }) => [here, device])).toEqual([
    [true, 'phone'],
    [false, null],
  ]);
  expect(await list(crew)).toHaveLength(1);
  // nothing of it would sign anybody in
  for (const { cookie, csrfToken } of [nurse, phone])
    for (const secret of [cookie.slice(12), csrfToken, hashOf(cookie.slice(12)).toString('hex')])
      expect(JSON.stringify(seen)).not.toContain(secret);
});

test('what has ended, has run out or was not used for too long is in no list', async () => {
  const gone = await atAnotherPlace(crew, 'tablet');
  for (const set of [
    "last_seen_at = leon.leon_now() - interval '13 hours'",
    'last_seen_at = leon.leon_now(), expires_at = leon.leon_now()',
    "expires_at = leon.leon_now() + interval '1 hour', ended_at = leon.leon_now()",
  ]) {
    await api.admin.query(`UPDATE leon.session SET ${set} WHERE id_hash = $1`, [
      hashOf(gone.cookie.slice(12)),
    ]);
    expect(await list(crew)).toHaveLength(1);
  }
});

test('whoever signed in long ago proves first who she is, and nothing ends until then', async () => {
  await signedInAgo(nurse, '16 minutes');
  const other = await theOther(nurse);
  for (const answer of [await end(nurse, other), await endOthers(nurse)])
    expect(answer).toMatchObject({ status: 403, body: { code: 'session.step_up' } });
  expect(await statusOf(phone)).toBe(200);
  await signedInAgo(nurse, '14 minutes');
});

test('she ends one of them from here: it is out at once, and it is written down', async () => {
  const [mine, theirs] = [await theOther(nurse), (await list(crew))[0]?.id as SessionId];
  // another's is not there, nor does this one end so
  expect((await end(nurse, theirs)).status).toBe(404);
  expect((await end(nurse, (await list(nurse))[0]?.id as SessionId)).status).toBe(404);
  expect(await end(nurse, mine)).toMatchObject({ status: 200, body: { ended: 1 } });
  expect([await statusOf(phone), await statusOf(nurse), await statusOf(crew)]).toEqual([401, 200, 200]);
  expect((await end(nurse, mine)).status).toBe(404);

  const auditor = await api.signIn({ role: 'auditor' });
  const { body } = await api.call(auditor, searchSecurityLog, {
    body: { purpose: 'sampling', kind: 'signed_out_elsewhere' },
  });
  expect(body.events.map(({ user }) => user?.name)).toEqual(['Visitator A']);
  const { rows } = await api.admin.query<{ entry: unknown }>(
    `SELECT convert_from(entry, 'UTF8')::jsonb AS entry FROM leon.journal_entry WHERE aggregate_id = $1`,
    [nurse.person.accountId],
  );
  expect(rows.map(({ entry }) => entry)).toEqual([
    expect.objectContaining({
      kind: 'account.sessions_ended',
      data: { by: nurse.person.accountId, reason: 'elsewhere', ended: 1 },
    }),
  ]);
});

test('she ends all others at once and stays where she is', async () => {
  const [tablet, computer] = [await atAnotherPlace(nurse, 'tablet'), await atAnotherPlace(nurse, 'computer')];
  expect((await endOthers(nurse)).body).toEqual({ ended: 2 });
  expect([await statusOf(tablet), await statusOf(computer), await statusOf(nurse)]).toEqual([401, 401, 200]);
  expect((await endOthers(nurse)).body).toEqual({ ended: 0 });
  expect(await list(nurse)).toHaveLength(1);
});
