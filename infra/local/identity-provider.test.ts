import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from './identity-provider.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'leon-identity-'));
let provider: IdentityProvider;

beforeAll(async () => {
  provider = await startIdentityProvider({ dataDir, env: { PATH: process.env.PATH } });
});
afterAll(async () => {
  await provider.stop();
  rmSync(dataDir, { recursive: true });
});

const browser = () => {
  const cookies = new Map<string, string>();
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
};

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

const token = async (client: string, form: Record<string, string>): Promise<Record<string, string>> => {
  const basic = Buffer.from(`${client}:${provider.secrets[client]}`).toString('base64');
  const answer = await fetch(`${provider.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams(form),
  });
  return (await answer.json()) as Record<string, string>;
};

const follow = async (go: ReturnType<typeof browser>, from: string): Promise<string> => {
  let at = from;
  for (let step = 0; step < 6 && at.startsWith(provider.issuer) && !at.includes('/interaction/'); step += 1) {
    const answer = await go(at);
    at = new URL(answer.headers.get('location') ?? '', at).href;
  }
  return at;
};

test('a demo user chooses a name and the console learns who it is and how sure that is', async () => {
  const go = browser();
  const verifier = randomBytes(32).toString('base64url');
  const redirect = 'http://127.0.0.1:5555/api/v1/session/callback';
  const start = new URL(`${provider.issuer}/auth`);
  start.search = new URLSearchParams({
    client_id: 'leon-console',
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: redirect,
    state: 'some-state',
    nonce: 'some-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const interaction = await follow(go, start.href);
  expect(await (await go(interaction)).text()).toContain('>Visitator A</button>');
  const body = new URLSearchParams({ subject: 'demo-visitator-a' });
  const chosen = await go(interaction, { method: 'POST', body });
  const back = new URL(await follow(go, chosen.headers.get('location') ?? ''));
  expect(`${back.origin}${back.pathname}`).toBe(redirect);

  const answer = await token('leon-console', {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: redirect,
    code_verifier: verifier,
  });
  expect(claimsOf(answer.id_token ?? '')).toMatchObject({
    iss: provider.issuer,
    sub: 'demo-visitator-a',
    name: 'Visitator A',
    nonce: 'some-nonce',
    acr: 'https://data.gov.dk/concept/core/nsis/loa/Substantial',
    amr: ['pwd', 'otp'],
  });
});

test('nobody is sent back to an address away from this machine', async () => {
  const query = new URLSearchParams({
    client_id: 'leon-console',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: 'http://elsewhere.example/callback',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
  });
  const answer = await browser()(`${provider.issuer}/auth?${query}`);
  expect(answer.status).toBe(400);
});

test('a machine gets a signed token for its own feed and for no other', async () => {
  const own = await token('capacity-feed', { grant_type: 'client_credentials', scope: 'capacity' });
  expect(claimsOf(own.access_token ?? '')).toMatchObject({
    iss: provider.issuer,
    aud: 'urn:leon:api',
    client_id: 'capacity-feed',
    scope: 'capacity',
  });
  const other = await token('capacity-feed', { grant_type: 'client_credentials', scope: 'telephone' });
  expect(other.error).toBe('invalid_scope');
});

test('a restart keeps the signing key', async () => {
  const keyIds = async (): Promise<string[]> => {
    const answer = await fetch(`${provider.issuer}/jwks`);
    return ((await answer.json()) as { keys: { kid: string }[] }).keys.map((key) => key.kid);
  };
  const before = await keyIds();
  await provider.stop();
  provider = await startIdentityProvider({ dataDir, env: { PATH: process.env.PATH } });
  expect(await keyIds()).toEqual(before);
});
