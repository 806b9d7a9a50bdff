import { getSession } from '@leon/contracts/identity/session.routes.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type SignedInPerson, startTestApi, type TestApi } from '../../testing/test-api.ts';
import { hashOf } from './session-token.ts';

let api: TestApi;
let nurse: SignedInPerson;
let hash: Buffer;
beforeAll(async () => {
  api = await startTestApi({ SESSION_IDLE_MINUTES: '60', REQUESTS_PER_ACCOUNT: '5' });
});
beforeEach(async () => {
  nurse = await api.signIn({ role: 'visitator', desk: 'midt' });
  hash = hashOf(nurse.cookie.split('=')[1] ?? '');
});
afterAll(() => api.stop());

const code = async (): Promise<string | number> => {
  const { status, body } = await api.call(nurse, getSession, {});
  return status === 200 ? 200 : (body as unknown as { code: string }).code;
};
const change = (set: string) => api.admin.query(`UPDATE leon.session SET ${set} WHERE id_hash = $1`, [hash]);

test('a disabled account is out at once', async () => {
  expect(await code()).toBe(200);
  await api.admin.query('UPDATE leon.account SET disabled_at = leon.leon_now() WHERE id = $1', [
    nurse.person.accountId,
  ]);
  expect(await code()).toBe('session.disabled');
});

test.each([
  ['ended', 'ended_at = leon.leon_now()'],
  ['past its time', 'expires_at = leon.leon_now()'],
  ['idle too long', "last_seen_at = leon.leon_now() - interval '61 minutes'"],
])('a session that is %s signs nobody in', async (_what, set) => {
  await change(set);
  expect(await code()).toBe('session.expired');
});

test('being seen is noted at most once a minute', async () => {
  const seen = async (): Promise<number> => {
    const { rows } = await api.admin.query<{ last_seen_at: Date }>(
      'SELECT last_seen_at FROM leon.session WHERE id_hash = $1',
      [hash],
    );
    return rows[0]?.last_seen_at.getTime() ?? 0;
  };
  await change("last_seen_at = leon.leon_now() - interval '59 seconds'");
  const before = await seen();
  await code();
  expect(await seen()).toBe(before);
  await change("last_seen_at = leon.leon_now() - interval '61 seconds'");
  await code();
  expect(await seen()).toBeGreaterThan(before);
});

test('a role that was taken away is gone with the next request', async () => {
  await api.admin.query(
    "UPDATE leon.account SET role = 'receiving_unit', desk_code = NULL, organisation_code = 'kommune-0791' WHERE id = $1",
    [nurse.person.accountId],
  );
  const { body } = await api.call(nurse, getSession, {});
  expect(body.streams).toContain('unit:kommune-0791');
  expect(body.streams.some((stream) => stream.startsWith('desk:'))).toBe(false);
});

test('an account that is asked for without end is slowed, and its colleague at the same address is not', async () => {
  const colleague = await api.signIn({ role: 'visitator', desk: 'midt' });
  const answers = await Promise.all(Array.from({ length: 80 }, () => api.call(nurse, getSession, {})));
  const slowed = answers.filter(({ status }) => status === 429);
  expect(slowed.length).toBeGreaterThan(10);
  expect(slowed[0]).toMatchObject({ body: { code: 'rate.limited' }, headers: { 'retry-after': '1' } });
  expect((await api.call(colleague, getSession, {})).status).toBe(200);
});
