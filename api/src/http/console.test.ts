import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const dist = mkdtempSync(join(tmpdir(), 'leon-console-'));
let api: TestApi;
beforeAll(async () => {
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__" />');
  writeFileSync(join(dist, 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(join(dist, 'assets', 'index-abc123.js.br'), brotliCompressSync('export {};'));
  writeFileSync(join(dist, 'leon.svg'), '<svg/>');
  writeFileSync(join(dist, 'service-worker.js'), '// nothing');
  api = await startTestApi({ CONSOLE_DIST: dist, TILE_URL: 'https://{s}.tiles.example/{z}/{x}/{y}.png' });
});
afterAll(async () => {
  await api.stop();
  rmSync(dist, { recursive: true });
});

const page = (url: string) => api.app.inject(url);
const nonceIn = (text: string): string => /content="([^"]+)"/.exec(text)?.[1] ?? '';

test('the page has a new nonce each time, and its policy names that one', async () => {
  const [one, other] = [await page('/'), await page('/sager/42?x=1')];
  expect([one.statusCode, other.statusCode]).toEqual([200, 200]);
  expect(nonceIn(one.body)).not.toBe(nonceIn(other.body));
  expect(one.body).not.toContain('__CSP_NONCE__');
  const policy = String(one.headers['content-security-policy']);
  expect(policy).toContain(`script-src 'self' 'nonce-${nonceIn(one.body)}'`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("img-src 'self' data: https://*.tiles.example;");
  expect(policy).not.toMatch(/unsafe|\*(?!\.tiles)/);
  expect(one.headers['cache-control']).toBe('no-store');
});

test('files with a hash in their name are kept for ever, others are asked for again', async () => {
  const asset = await api.app.inject('/assets/index-abc123.js');
  expect([asset.statusCode, asset.headers['cache-control']]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
  expect((await api.app.inject('/leon.svg')).headers['cache-control']).toBe('no-cache');
});

test('a file goes compressed over the line to whoever takes it so, and plain to whoever does not', async () => {
  const asked = (encodings: string) =>
    api.app.inject({ url: '/assets/index-abc123.js', headers: { 'accept-encoding': encodings } });
  const [small, plain] = [await asked('gzip, deflate, br'), await asked('identity')];
  expect(brotliDecompressSync(small.rawPayload).toString()).toBe(plain.body);
  expect([small.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['br', undefined]);
  for (const { headers } of [small, plain]) {
    expect(headers.vary).toContain('accept-encoding');
    expect(headers['content-type']).toContain('javascript');
    expect(headers['cache-control']).toContain('immutable');
  }
});

test('a missing file or route is an error, never the page', async () => {
  expect((await page('/assets/index-gone.js')).statusCode).toBe(404);
  expect((await page('/api/v1/gone')).statusCode).toBe(404);
  expect((await page('/auth/gone')).statusCode).toBe(404);
  expect((await page('/gone.js')).statusCode).toBe(404);
  expect((await api.app.inject({ method: 'POST', url: '/sager' })).statusCode).toBe(404);
  expect((await page('/index.html')).headers['content-security-policy']).toContain('nonce-');
});

test('every answer forbids sniffing, referrers and framing', async () => {
  for (const url of ['/', '/live', '/api/v1/session', '/leon.svg', '/openapi.json', '/documentation/']) {
    const { headers } = await api.app.inject({ url, headers: { accept: 'text/html' } });
    expect(headers, url).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['content-security-policy'], url).toContain("frame-ancestors 'none'");
    expect(headers['strict-transport-security'], url).toBeUndefined();
  }
});

test('a report of a broken policy is counted and answered, whatever is in it', async () => {
  const before = (await api.app.inject('/ready')).json().cspReports;
  const body = JSON.stringify({ 'csp-report': { 'effective-directive': 'script-src-elem' } });
  for (const payload of [body, 'nonsense']) {
    const headers = { 'content-type': 'application/csp-report' };
    const answer = await api.app.inject({ method: 'POST', url: '/csp-report', headers, payload });
    expect(answer.statusCode).toBe(204);
  }
  expect((await api.app.inject('/ready')).json().cspReports).toBe(before + 2);
});

test('the worker that keeps the page for a device without a line may ask this server and nobody else', async () => {
  const { headers } = await api.app.inject('/service-worker.js');
  expect(headers['content-security-policy']).toBe("default-src 'none'; connect-src 'self'; img-src 'self'");
  expect(headers['content-type']).toMatch(/javascript/);
});
