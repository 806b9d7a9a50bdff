import type { Attention } from '@leon/contracts/attention/attention.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetAttention, hearAttention, seeHere, useAttention } from './attention.store.ts';

const one = {
  ...{ id: '01890000-0000-4000-8000-000000000001', version: 1, kind: 'crew_expired', caseNumber: 7 },
  ...{ caseId: '01890000-0000-4000-8000-000000000002', desk: 'midt' },
  ...{ madeAt: '2026-11-22T10:00:00.000Z', seenAt: null },
} as Attention;

/** What LEON has been told was seen. */
let seen: string[];
let hasLine: boolean;
const waiting = () =>
  useAttention.getState().told.filter(({ id }) => !useAttention.getState().unsent.has(id));

beforeEach(() => {
  [seen, hasLine] = [[], true];
  forgetAttention();
  vi.stubGlobal('fetch', async (address: string, { method = 'GET' }: RequestInit = {}) => {
    if (!hasLine) throw new TypeError('no line');
    if (method === 'POST') seen.push(address.split('/').at(-2) ?? '');
    const told = seen.includes(one.id) ? [] : [one];
    const body = method === 'POST' ? { attention: { ...one, seenAt: one.madeAt } } : { attention: told };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => vi.unstubAllGlobals());

test('what was seen calls no more, and LEON knows', async () => {
  await hearAttention();
  expect(waiting()).toEqual([one]);
  await seeHere(one);
  expect([waiting(), seen]).toEqual([[], [one.id]]);
});

test('without a line it is silent at once, and LEON is told when there is one', async () => {
  await hearAttention();
  hasLine = false;
  await seeHere(one);
  expect([waiting(), seen]).toEqual([[], []]);
  await hearAttention();
  expect(waiting()).toEqual([]);
  hasLine = true;
  await hearAttention();
  expect(seen).toEqual([one.id]);
  expect(useAttention.getState()).toEqual({ told: [], unsent: new Set() });
});

test('without a line what was told last goes on calling', async () => {
  await hearAttention();
  hasLine = false;
  await hearAttention();
  expect(waiting()).toEqual([one]);
});
