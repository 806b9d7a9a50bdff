import fastify from 'fastify';
import { expect, test } from 'vitest';
import { secureHeaders } from './headers.ts';

test.each([
  ['https://leon.example', 'max-age=63072000; includeSubDomains'],
  ['http://127.0.0.1:3000', undefined],
])('at %s browsers are told to insist on TLS: %s', async (publicUrl, expected) => {
  const app = fastify();
  secureHeaders(app, publicUrl);
  app.get('/', async () => 'page');
  expect((await app.inject('/')).headers['strict-transport-security']).toBe(expected);
});
