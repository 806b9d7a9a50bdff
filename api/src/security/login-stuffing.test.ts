import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { solve } from '@leon/contracts/identity/sign-in-proof.ts';
import { freePort } from '@leon/infra/local/free-port.ts';
import { type IdentityProvider, startIdentityProvider } from '@leon/infra/local/identity-provider.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { importAccounts } from '../modules/identity/import-accounts.ts';
import { signIn } from '../modules/identity/sign-in.command.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { testBrowser } from '../testing/test-browser.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** Of a sign-in from click to cookie, while strangers try: on a machine that also runs the attack. */
const boundMs = { knownOrElsewhere: 3_000, unknownBehindTheSameAddress: 8_000 };
/** The hospital's one address, from which the stranger tries as well. */
const egress = '198.51.100.7';
const nurse = 'demo-visitator-a';

const dataDir = mkdtempSync(join(tmpdir(), 'leon-stuffing-'));
let provider: IdentityProvider;
let api: TestApi;
let leon: string;

beforeAll(async () => {
  const port = await freePort();
  leon = `http://127.0.0.1:${port}`;
  provider = await startIdentityProvider({ dataDir, consoleUrl: leon, env: { PATH: process.env.PATH } });
  api = await startTestApi({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_SECRET: provider.secrets['leon-console'],
    PUBLIC_URL: leon,
    TRUSTED_PROXIES: '127.0.0.1',
  });
  await api.app.listen({ port, host: '127.0.0.1' });
  const account = { issuer: provider.issuer, role: 'visitator', deskCode: 'midt', organisationCode: null };
  const json = JSON.stringify(
    ['a', 'b'].map((one) => ({
      ...account,
      subject: `demo-visitator-${one}`,
      name: `Visitator ${one.toUpperCase()}`,
    })),
  );
  await importAccounts({ url: api.database.adminUrl, json });
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
  rmSync(dataDir, { recursive: true });
});

type Browser = ReturnType<typeof testBrowser>;
const browserAt = (address: string): Browser => testBrowser({ 'x-forwarded-for': address });

/** What the console does with the work it is given: in the real one in the page. */
function proven(refresh: string, returnTo: string): string {
  const work = new URLSearchParams(refresh.split('?')[1]).get('work') ?? '';
  return `${leon}/auth/login?${new URLSearchParams({ returnTo, proof: `${work}.${solve(work, 0, 2 ** 31)}` })}`;
}

/** From the click to the session's cookie; ms, and whether the browser had to work for it. */
async function signInAs(browser: Browser, subject: string): Promise<{ ms: number; worked: boolean }> {
  const from = performance.now();
  browser.cookies.delete('__Host-leon');
  let answer = await browser.go(`${leon}/auth/login?anew=1&returnTo=/sager`);
  const worked = answer.status === 429;
  if (worked) {
    expect(answer.headers.get('retry-after')).toBe('1');
    answer = await browser.go(`${proven(answer.headers.get('refresh') ?? '', '/sager')}&anew=1`);
  }
  expect(answer.status).toBe(302);
  const interaction = await browser.follow(answer.headers.get('location') ?? '', (url) =>
    url.includes('/interaction/'),
  );
  const chosen = await browser.go(interaction, { method: 'POST', body: new URLSearchParams({ subject }) });
  const callback = await browser.follow(chosen.headers.get('location') ?? '', (url) => url.startsWith(leon));
  const landed = await browser.go(callback);
  expect(landed.headers.get('location')).toBe('/sager');
  expect(browser.cookies.has('__Host-leon')).toBe(true);
  return { ms: Math.round(performance.now() - from), worked };
}

/** A stranger at the hospital's address: accounts he never reaches, codes he guesses, cookies he makes up. */
function stranger() {
  const tries = { begun: 0, slowed: 0, codes: 0, codesRefused: 0, cookies: 0, cookiesRefused: 0 };
  let over = false;
  const headers = { 'x-forwarded-for': egress };
  const begin = async () => {
    const answer = await fetch(`${leon}/auth/login`, { headers, redirect: 'manual' });
    tries.begun += 1;
    if (answer.status === 429 && answer.headers.get('retry-after')) tries.slowed += 1;
    const state = answer.headers
      .getSetCookie()
      .join()
      .match(/__Host-leon-login=([^;]+)/)?.[1];
    const cookie = `__Host-leon-login=${state ?? 'x'.repeat(43)}`;
    const guessed = await fetch(
      `${leon}/auth/callback?code=guessed&state=${state ?? 'x'}&iss=${provider.issuer}`,
      {
        ...{ headers: { ...headers, cookie }, redirect: 'manual' },
      },
    );
    tries.codes += 1;
    if (guessed.headers.get('location')?.startsWith('/?signin=')) tries.codesRefused += 1;
    const replayed = await fetch(`${leon}/api/v1/session`, {
      headers: { ...headers, cookie: `__Host-leon=${'A'.repeat(43)}` },
    });
    tries.cookies += 1;
    if (replayed.status >= 400) tries.cookiesRefused += 1;
  };
  const hand = async () => {
    while (!over) await begin();
  };
  const hands = Array.from({ length: 6 }, hand);
  return {
    tries,
    async stop() {
      over = true;
      await Promise.all(hands);
    },
  };
}

test('who tries accounts and codes without end is slowed, and no colleague is refused or kept waiting, not behind the same address either', async () => {
  const known = browserAt(egress);
  const quiet = [await signInAs(known, nurse), await signInAs(known, nurse)].map(({ ms }) => ms);
  const from = performance.now();
  const attack = stranger();
  await expect.poll(() => attack.tries.slowed).toBeGreaterThan(20);
  const elsewhere = [];
  const behind = [];
  const unknown = [];
  const work = [];
  for (let turn = 0; turn < 3; turn += 1) {
    elsewhere.push(await signInAs(browserAt(`192.0.2.${turn + 1}`), nurse));
    behind.push(await signInAs(known, nurse));
    unknown.push(await signInAs(browserAt(egress), 'demo-visitator-b'));
    const asked = performance.now();
    expect((await known.go(`${leon}/api/v1/session`)).status).toBe(200);
    work.push(Math.round(performance.now() - asked));
  }
  await attack.stop();
  const { tries } = attack;
  const seconds = Math.round((performance.now() - from) / 1_000);
  console.log(
    JSON.stringify({
      seconds,
      ...tries,
      quiet,
      elsewhere: elsewhere.map(({ ms }) => ms),
      knownBehindIt: behind.map(({ ms }) => ms),
      unknownBehindIt: unknown.map(({ ms }) => ms),
      aRequestOfHers: work,
    }),
  );

  expect(tries.begun - tries.slowed).toBeLessThan(40 + 2 * (seconds + 1) + 1);
  expect([tries.codesRefused, tries.cookiesRefused]).toEqual([tries.codes, tries.cookies]);
  expect([...elsewhere, ...behind].some(({ worked }) => worked)).toBe(false);
  expect(unknown.some(({ worked }) => worked)).toBe(true);
  expect(Math.max(...[...elsewhere, ...behind].map(({ ms }) => ms))).toBeLessThan(boundMs.knownOrElsewhere);
  expect(Math.max(...unknown.map(({ ms }) => ms))).toBeLessThan(boundMs.unknownBehindTheSameAddress);
});

test('whoever aims at one nurse with her password alone gets nothing, and does not lock her out', async () => {
  const identity = {
    issuer: provider.issuer,
    subject: nurse,
    idToken: 'x',
    provenAt: null,
    providerSession: null,
  };
  const policy = { twoFactorAcr: new Set<string>(), oneFactorRoles: new Set<string>() };
  const aimed = async () =>
    signIn(api.services, { ...identity, assurance: { acr: null, amr: ['pwd'] } }, policy, 60, null).then(
      () => 'in',
      (refused: Error) => refused.message,
    );
  const outcomes = await Promise.all(Array.from({ length: 200 }, aimed));
  expect(new Set(outcomes)).toEqual(new Set(['session.assurance']));
  const hers = await signInAs(browserAt('192.0.2.99'), nurse);
  expect(hers.ms).toBeLessThan(boundMs.knownOrElsewhere);
  console.log(
    JSON.stringify({ aimedAtOneAccount: outcomes.length, refused: outcomes.length, hersMs: hers.ms }),
  );
});
