import { expect, test } from 'vitest';
import { createFairShare } from './fair-share.ts';

/** Work that ends when the test says so. */
function aWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((turn) => setImmediate(turn));
  };
  return { begun, work, end };
}

test('who asks for much at once waits for herself, in the order she asked, and her colleague does not', async () => {
  const share = createFairShare({ atOnce: 2, mostWaiting: 5 });
  const { begun, work, end } = aWork();
  const hers = ['a', 'b', 'c', 'd'].map((name) => share('her', work(name)));
  const colleagues = share('colleague', work('x'));
  expect(begun).toEqual(['a', 'b', 'x']);
  for (const name of ['b', 'a', 'c', 'd', 'x']) await end(name);
  expect(begun).toEqual(['a', 'b', 'x', 'c', 'd']);
  expect(await Promise.all([...hers, colleagues])).toEqual(['a', 'b', 'c', 'd', 'x']);
});

test('who has enough waiting is refused, and a request that fails lets the next one in', async () => {
  const share = createFairShare({ atOnce: 1, mostWaiting: 1 });
  const { begun, work, end } = aWork();
  const failing = share('her', async () => {
    throw new Error('lost');
  });
  const next = share('her', work('next'));
  await expect(share('her', work('one too many'))).rejects.toMatchObject({ code: 'rate.limited' });
  await expect(failing).rejects.toThrow('lost');
  await end('none');
  await end('next');
  expect([await next, begun]).toEqual(['next', ['next']]);
});

test('past so much work in a row the same account’s next one rests, another’s does not', async () => {
  const share = createFairShare({ atOnce: 1, mostWaiting: 5, rest: { afterMs: 50, times: 3 } });
  const busy = async (ms: number) => {
    for (const until = performance.now() + ms; performance.now() < until; );
    return performance.now();
  };
  const waitAfter = async (end: number, who: string) => (await share(who, () => busy(0))) - end;
  expect(await waitAfter(await share('her', () => busy(20)), 'her')).toBeLessThan(60);
  const end = await share('her', () => busy(80));
  const [hers, colleagues] = await Promise.all([waitAfter(end, 'her'), waitAfter(end, 'colleague')]);
  expect(hers).toBeGreaterThan(80);
  expect(colleagues).toBeLessThan(hers);
});
