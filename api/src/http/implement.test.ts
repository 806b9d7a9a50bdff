import { defineRoute } from '@leon/contracts/route.ts';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Services } from '../services.ts';
import type { SignedIn } from './authentication.ts';
import { implement } from './implement.ts';
import { answerWithProblems } from './problem.ts';
import { sessionCookieName } from './session-cookie.ts';

const reply = z.object({ done: z.literal(true) });
const ordinary = defineRoute({
  ...{ name: 'ordinary', method: 'GET', path: '/api/v1/ordinary', summary: 'Anything', reply },
});
const costly = defineRoute({
  ...{ name: 'costly', method: 'GET', path: '/api/v1/costly', summary: 'Much', reply, costly: true },
});

let app: FastifyInstance;
let inside: Map<string, number>;
let letGo: () => void;

/** Everybody who asks is inside until the test lets all go. */
beforeEach(() => {
  app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerWithProblems(app);
  for (const name of ['actor', 'signedIn', 'refusal', 'suspect']) app.decorateRequest(name, null);
  const person = async (accountId: string) =>
    ({ person: { kind: 'person', accountId }, locked: false }) as unknown as SignedIn;
  app.decorate('authenticator', { person, machine: vi.fn() });
  inside = new Map();
  const { promise: over, resolve } = Promise.withResolvers<void>();
  letGo = resolve;
  for (const route of [ordinary, costly])
    implement(app, {} as Services, route, async (_asked, { request }) => {
      const who = request.signedIn?.person.accountId ?? '';
      inside.set(who, (inside.get(who) ?? 0) + 1);
      await over;
      return { done: true as const };
    });
});
afterEach(() => app.close());

const ask = async (who: string, { path: url }: { readonly path: string }): Promise<number> =>
  (await app.inject({ url, headers: { cookie: `${sessionCookieName}=${who}` } })).statusCode;

test.each([
  ['ordinary', ordinary, 4, 0],
  ['costly', costly, 1, 3],
])(
  'of twelve %s requests of one account at once some are worked on, and a colleague’s is not behind the others',
  async (kind, route, atOnce, refused) => {
    const [her, colleague] = [`${kind}-her`, `${kind}-colleague`];
    const answers = Array.from({ length: 12 }, () => ask(her, route));
    const colleagues = ask(colleague, route);
    await expect.poll(() => inside.get(colleague)).toBe(1);
    expect(inside.get(her)).toBe(atOnce);
    letGo();
    const all = await Promise.all(answers);
    expect([...all, await colleagues].filter((status) => status === 200)).toHaveLength(13 - refused);
    expect(all.filter((status) => status === 429)).toHaveLength(refused);
  },
);
