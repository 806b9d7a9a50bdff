import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { sql } from 'kysely';
import type { Config } from './config.ts';
import { withActor } from './db/actor.ts';
import { serveConsole } from './http/console.ts';
import { documentApi } from './http/documentation.ts';
import { loggerOptions, logRequests } from './http/logging.ts';
import { answerWithProblems } from './http/problem.ts';
import { answerHealth, type Readiness } from './http/readiness.ts';
import { redisState } from './http/redis-check.ts';
import { registerAttention } from './modules/attention/index.ts';
import { registerAudit } from './modules/audit/index.ts';
import { registerCalls } from './modules/calls/index.ts';
import { registerCapacity } from './modules/capacity/index.ts';
import { registerCrew } from './modules/crew/index.ts';
import { registerDecisions } from './modules/decisions/index.ts';
import { registerDirectory } from './modules/directory/directory.routes.ts';
import { registerDoctors } from './modules/doctors/index.ts';
import { registerDoubts } from './modules/doubts/index.ts';
import { latestPositions, registerFleet } from './modules/fleet/index.ts';
import { registerIdentity } from './modules/identity/index.ts';
import { registerMatching } from './modules/matching/index.ts';
import { registerNotices } from './modules/notices/index.ts';
import { registerOversight } from './modules/oversight/index.ts';
import { registerOwnership } from './modules/ownership/index.ts';
import { registerPlacements } from './modules/placements/index.ts';
import { registerRoads } from './modules/roads/index.ts';
import { registerRules } from './modules/rules/index.ts';
import { registerWalls } from './modules/walls/index.ts';
import { registerRealtime, type Sequencer } from './realtime/index.ts';
import { bodyLimit, limitBodies } from './security/body-limits.ts';
import { cspReportPath } from './security/content-security-policy.ts';
import { receiveCspReports } from './security/csp-report.ts';
import { secureHeaders } from './security/headers.ts';
import { dropHiddenCharacters } from './security/hidden-characters.ts';
import { refuseForeignOrigins } from './security/own-origin.ts';
import type { Services } from './services.ts';
import { snapshotSources } from './snapshot-sources.ts';

export interface App {
  readonly app: FastifyInstance;
  readonly readiness: Readiness;
}

/** Past this many milliseconds without an answer from the database the picture of this node stands still. */
const sequencerLateMs = 5_000;

/** The whole api without listening: tests build this too. `services.wakeSequencer` is the sequencer's `wake`. */
export async function buildApp(services: Services, config: Config, sequencer: Sequencer): Promise<App> {
  const app = fastify({
    logger: loggerOptions(config.LOG_LEVEL),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit,
    trustProxy: config.TRUSTED_PROXIES ?? false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200 },
    // Longer than a load balancer keeps an idle connection, so that it never reuses one just closed.
    keepAliveTimeout: 72_000,
    requestTimeout: 15_000,
    // Node's own defaults would leave who sends a letter at a time there for a minute and a half.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    forceCloseConnections: 'idle',
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('actor', null);
  app.decorateRequest('signedIn', null);
  app.decorateRequest('refusal', null);
  app.decorateRequest('suspect', null);

  answerWithProblems(app);
  logRequests(app);
  secureHeaders(app, config.PUBLIC_URL);
  refuseForeignOrigins(app, config.PUBLIC_URL);
  limitBodies(app);
  dropHiddenCharacters(app);
  const cspReports = receiveCspReports(app, cspReportPath);
  const isOpen = config.MONITORING === 'open';
  const readiness = answerHealth(
    app,
    () => ({ build: config.LEON_BUILD, cspReports: cspReports.count() }),
    isOpen,
  );
  readiness.add('postgresql', async () => {
    await withActor(services.db, { kind: 'login' }, (tx) => sql`SELECT 1`.execute(tx.db), { readOnly: true });
    return 'up';
  });
  readiness.add('redis', () => redisState(config.REDIS_URL));
  readiness.add('sequencer', async () => {
    const { ready, behindMs } = sequencer.health();
    return ready && behindMs < sequencerLateMs ? 'up' : 'down';
  });

  await documentApi(app, isOpen);
  await registerIdentity(app, services, config, readiness);
  registerDirectory(app, services);
  registerFleet(app, services);
  registerRules(app, services);
  registerCapacity(app, services);
  registerCalls(app, services);
  registerCrew(app, services);
  registerMatching(app, services);
  registerDecisions(app, services);
  registerPlacements(app, services);
  registerDoubts(app, services);
  registerAudit(app, services);
  registerDoctors(app, services);
  registerOversight(app, services);
  registerNotices(app, services);
  registerAttention(app, services, config);
  registerOwnership(app, services);
  registerWalls(app, services);
  registerRoads(app, services);
  registerRealtime(app, services, {
    sequencer,
    snapshots: snapshotSources,
    positions: latestPositions,
    publicOrigin: new URL(config.PUBLIC_URL).origin,
    build: config.LEON_BUILD,
  });
  await serveConsole(app, config.CONSOLE_DIST, {
    ...{ tileUrl: config.TILE_URL, issuer: config.OIDC_ISSUER },
    training: config.LEON_TRAINING,
  });
  return { app, readiness };
}
