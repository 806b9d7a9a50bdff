import type { AddressInfo } from 'node:net';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { defaultAlarmClocks } from '@leon/contracts/oversight/alarm.ts';
import { emptyRuleBook } from '@leon/contracts/rules/rule-book.ts';
import fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Machine } from '../../db/actor.ts';
import { createDatabase } from '../../db/database.ts';
import type { SignedIn } from '../../http/authentication.ts';
import { answerWithProblems } from '../../http/problem.ts';
import { latestPositions, registerFleet } from '../../modules/fleet/index.ts';
import { createRoadEngine } from '../../modules/roads/index.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { createSequencer, type RealtimeOptions, registerRealtime } from '../index.ts';
import type { SlowReaderLimit } from '../slow-reader.ts';

/** A node is known by no other origin in these tests. */
export const publicOrigin = 'http://leon.test';

const noKeys = {} as Services['keys'];
export const testMachine: Machine = { kind: 'machine', clientId: 'vehicles', scopes: ['positions'] };

export interface TestNodeOptions {
  readonly appUrl: string;
  readonly people: ReadonlyMap<string, SignedIn>;
  readonly slowReader?: SlowReaderLimit;
  readonly cases?: readonly CaseRow[];
}

export type TestNode = Awaited<ReturnType<typeof startTestNode>>;

/** One api node with streams and positions and nothing else, on a port of its own. */
export async function startTestNode({ appUrl, people, slowReader, cases = [] }: TestNodeOptions) {
  const main = createDatabase({ url: appUrl, applicationName: 'leon-api', poolSize: 4 });
  const own = createDatabase({ url: appUrl, applicationName: 'leon-api-stream', poolSize: 1 });
  const sequencer = createSequencer({ db: own.db });
  const services: Services = {
    db: main.db,
    keys: noKeys,
    wakeSequencer: sequencer.wake,
    training: false,
    roads: createRoadEngine({ url: undefined }),
  };
  const app = fastify({ logger: false });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('actor', null);
  app.decorateRequest('signedIn', null);
  answerWithProblems(app);
  app.decorate('authenticator', {
    person: async (token: string) => {
      const signedIn = people.get(token);
      if (!signedIn) throw new Refusal('session.missing');
      return signedIn;
    },
    machine: async () => testMachine,
  });
  registerFleet(app, services);
  const snapshots: RealtimeOptions['snapshots'] = {
    region: async () => ({
      offers: [],
      capacities: [],
      municipalities: [],
      desks: [{ code: 'midt', name: 'Midt', number: null }],
      competences: [],
      tests: [],
      problemTemplates: [],
      ferries: [],
      waterDetours: [],
      rules: emptyRuleBook,
      peaks: [],
      doubts: [],
      duties: [],
      hoursUntil: '2026-12-24T00:00:00Z',
    }),
    desk: async () => ({
      cases: [...cases],
      alarmOwners: [],
      escalations: [],
      brokenGlass: [],
      alarmClocks: defaultAlarmClocks,
    }),
    unit: async () => [],
    load: async () => [],
    reminders: async () => [],
  };
  const gateway = registerRealtime(app, services, {
    sequencer,
    snapshots,
    positions: latestPositions,
    publicOrigin,
    build: 'test',
    ...(slowReader ? { slowReader } : {}),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  await sequencer.started;
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    app,
    url,
    db: main.db,
    gateway,
    sequencer,
    stop: async () => {
      await app.close();
      await Promise.all([main.pool.end(), own.pool.end()]);
    },
  };
}
