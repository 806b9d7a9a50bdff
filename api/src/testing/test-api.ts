import { randomUUID } from 'node:crypto';
import type { Role } from '@leon/contracts/identity/role.ts';
import type { RouteContract } from '@leon/contracts/route.ts';
import { type Contents, createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import type { FastifyInstance, InjectOptions } from 'fastify';
import type pg from 'pg';
import type { z } from 'zod';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Machine, Person } from '../db/actor.ts';
import { createDatabase } from '../db/database.ts';
import type { SignedIn } from '../http/authentication.ts';
import { sessionCookieName } from '../http/session-cookie.ts';
import { csrfTokenOf, hashOf, newToken } from '../modules/identity/session-token.ts';
import { createRoadEngine } from '../modules/roads/index.ts';
import { createSequencer } from '../realtime/index.ts';
import type { Services } from '../services.ts';
import { ownersPool } from './test-database.ts';
import { testKeys, testKeysText } from './test-keys.ts';

export interface AccountInput {
  readonly role: Role;
  readonly desk?: string;
  readonly organisation?: string;
  readonly name?: string;
}

/** Somebody who may send requests: a person with a session, or a machine with its scopes. */
export interface Caller {
  readonly headers: Record<string, string>;
}

export interface SignedInPerson extends Caller {
  readonly person: Person;
  readonly cookie: string;
  readonly csrfToken: string;
}

export interface Answer<Reply> {
  readonly status: number;
  /** The reply, or the Problem of a refusal. */
  readonly body: Reply;
  readonly headers: Record<string, unknown>;
}

type Part<Name extends string, S extends z.ZodType> =
  undefined extends z.input<S>
    ? { [K in Name]?: undefined }
    : Record<never, never> extends z.input<S>
      ? { [K in Name]?: z.input<S> }
      : { [K in Name]: z.input<S> };
type CallInput<R extends RouteContract> = Part<'params', R['params']> &
  Part<'query', R['query']> &
  Part<'body', R['body']>;

/** The whole api on a database of its own, called without a network. */
export async function startTestApi(env: NodeJS.ProcessEnv = {}, contents?: Contents) {
  const database: TestDatabase = await createTestDatabase(contents);
  const { db, pool } = createDatabase({ url: database.appUrl, applicationName: 'leon-test' });
  const admin = ownersPool(database.adminUrl);
  const sequencer = createSequencer({ db });
  const config = readConfig({
    APP_DATABASE_URL: database.appUrl,
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'leon-console',
    OIDC_CLIENT_SECRET: 'not-used',
    OIDC_AUDIENCE: 'urn:leon:api',
    PUBLIC_URL: 'http://127.0.0.1:3000',
    LEON_KEYS: testKeysText,
    LOG_LEVEL: 'silent',
    MONITORING: 'open',
    ...env,
  });
  const roads = createRoadEngine({ url: config.ROAD_ENGINE_URL });
  const services: Services = {
    db,
    keys: testKeys,
    wakeSequencer: sequencer.wake,
    roads,
    training: config.LEON_TRAINING,
  };
  const { app, readiness } = await buildApp(services, config, sequencer);
  const machines = actAsMachines(app);
  await app.ready();

  return {
    app,
    readiness,
    services,
    database,
    /** A superuser's connections, for arranging and looking behind row security. */
    admin,
    machine: machines.caller,
    /** An account and a session of its own. */
    signIn: (account: AccountInput): Promise<SignedInPerson> => signIn(admin, account),
    call: <R extends RouteContract>(caller: Caller | null, route: R, input: CallInput<R>) =>
      call(app, caller, route, input),
    async stop(): Promise<void> {
      await app.close();
      await Promise.all([pool.end(), admin.end()]);
      await database.drop();
    },
  };
}
export type TestApi = Awaited<ReturnType<typeof startTestApi>>;

async function signIn(admin: pg.Pool, account: AccountInput): Promise<SignedInPerson> {
  const { role, desk = null, organisation = null, name = `Test ${role}` } = account;
  const accountId = randomUUID();
  const token = newToken();
  const csrfToken = csrfTokenOf(token);
  await admin.query(
    `INSERT INTO leon.account (id, issuer, subject, name, role, desk_code, organisation_code)
     VALUES ($1::uuid, 'urn:test', $1::uuid::text, $2, $3, $4, $5)`,
    [accountId, name, role, desk, organisation],
  );
  await admin.query(
    `INSERT INTO leon.session (id_hash, account_id, csrf_hash, expires_at)
     VALUES ($1, $2, $3, leon.leon_now() + interval '8 hours')`,
    [hashOf(token), accountId, hashOf(csrfToken)],
  );
  const cookie = `${sessionCookieName}=${token}`;
  return {
    person: { kind: 'person', accountId, name, role, desk, organisation },
    cookie,
    csrfToken,
    headers: { cookie, 'x-leon-csrf': csrfToken },
  };
}

/** Bearer tokens of machines are made up here; how real ones are verified has its own test. */
function actAsMachines(app: FastifyInstance): { caller: (machine: Omit<Machine, 'kind'>) => Caller } {
  const known = new Map<string, Machine>();
  const { authenticator } = app;
  app.authenticator = {
    person: (token): Promise<SignedIn> => authenticator.person(token),
    machine: async (token) => known.get(token) ?? authenticator.machine(token),
  };
  return {
    caller: (machine) => {
      const token = randomUUID();
      known.set(token, { kind: 'machine', ...machine });
      return { headers: { authorization: `Bearer ${token}` } };
    },
  };
}

async function call<R extends RouteContract>(
  app: FastifyInstance,
  caller: Caller | null,
  route: R,
  input: CallInput<R>,
): Promise<Answer<z.output<R['reply']>>> {
  const {
    params = {},
    query = {},
    body,
  } = input as {
    params?: Record<string, unknown>;
    query?: Record<string, string>;
    body?: object;
  };
  const url = route.path.replace(/:(\w+)/g, (_match, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const options: InjectOptions = {
    method: route.method,
    url,
    query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])),
    headers: caller?.headers ?? {},
    ...(body === undefined ? {} : { payload: body }),
  };
  const answer = await app.inject(options);
  return { status: answer.statusCode, body: answer.json() as z.output<R['reply']>, headers: answer.headers };
}
