import { getDraftKey } from '@leon/contracts/identity/session.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { hashOf } from './session-token.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

test('each account has a key of its own for its unsaved text, and nobody without a session has any', async () => {
  const nurse = await api.signIn({ role: 'visitator', desk: 'midt' });
  const colleague = await api.signIn({ role: 'visitator', desk: 'midt' });
  const [own, again, other] = await Promise.all(
    [nurse, nurse, colleague].map(async (one) => (await api.call(one, getDraftKey, {})).body.key),
  );
  expect(getDraftKey.reply.parse({ key: own }).key).toBe(again);
  expect(other).not.toBe(own);
  expect((await api.call(null, getDraftKey, {})).status).toBe(401);
  await api.admin.query('UPDATE leon.session SET ended_at = leon.leon_now() WHERE id_hash = $1', [
    hashOf(nurse.cookie.split('=')[1] ?? ''),
  ]);
  expect((await api.call(nurse, getDraftKey, {})).status).toBe(401);
});

test('no answer that carries a key is ever kept by a browser', async () => {
  const nurse = await api.signIn({ role: 'visitator', desk: 'midt' });
  const { headers } = await api.call(nurse, getDraftKey, {});
  expect(headers['cache-control']).toContain('no-store');
});
