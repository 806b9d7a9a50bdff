import type { FastifyInstance } from 'fastify';
import { withActor } from '../db/actor.ts';
import { sessionTokenIn } from '../http/session-cookie.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { createCasePresence, presenceMs } from './case-presence.ts';
import { createDeskPresence, deskPresenceMs } from './desk-presence.ts';
import { every } from './every.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { registerGetStreamEvents } from './get-stream-events.route.ts';
import { registerGetStreamSnapshot } from './get-stream-snapshot.route.ts';
import { createPositionBroadcast, type PositionSource, positionBroadcastMs } from './position-broadcast.ts';
import { noteRefusedFollow } from './refused-follow.store.ts';
import type { Sequencer } from './sequencer.ts';
import { sessionWatchMs, watchSessions } from './session-watch.ts';
import type { SlowReaderLimit } from './slow-reader.ts';
import type { SnapshotSources } from './snapshot.ts';

export type { PositionSource } from './position-broadcast.ts';
export { createSequencer, type Sequencer } from './sequencer.ts';
export type { SnapshotSources } from './snapshot.ts';
export { streamRetention, trimStreams } from './trim-streams.ts';

export interface RealtimeOptions {
  /** Made before the app, because `services.wakeSequencer` is its `wake`. Started and stopped here. */
  readonly sequencer: Sequencer;
  readonly snapshots: SnapshotSources;
  readonly positions: PositionSource;
  /** Origin of PUBLIC_URL. */
  readonly publicOrigin: string;
  readonly build: string;
  readonly slowReader?: SlowReaderLimit;
}

/** Streams over HTTP and over sockets. The identity module has decorated the app with `authenticator` before. */
export function registerRealtime(
  app: FastifyInstance,
  services: Services,
  options: RealtimeOptions,
): Gateway {
  const { db } = services;
  registerGetStreamEvents(app, services);
  registerGetStreamSnapshot(app, services, options.snapshots);
  const trouble = (what: string) => (error: unknown) => app.log.warn({ err: error }, what);
  const gateway = createGateway(app.server, {
    ...options,
    signIn: async (cookie) => {
      const token = sessionTokenIn(cookie);
      if (token === null) throw new Refusal('session.missing');
      return app.authenticator.person(token);
    },
    onOpenCase: (socket, caseId) => {
      presence.open(socket, caseId).catch(trouble('who has a case open could not be told'));
    },
    onRefused: (person, streams) => {
      withActor(db, person, (tx) => noteRefusedFollow(tx, person, streams)).catch(
        trouble('a refused follow could not be logged'),
      );
    },
  });
  const broadcast = createPositionBroadcast(gateway.io, db, options.positions);
  const presence = createCasePresence(gateway.io, db);
  const repeating = [
    every(sessionWatchMs, () => watchSessions(gateway.io, db), trouble('sessions could not be rechecked')),
    every(positionBroadcastMs, broadcast, trouble('positions could not be read')),
    every(presenceMs, presence.beat, trouble('who has a case open could not be told')),
    every(
      deskPresenceMs,
      createDeskPresence(gateway.io, db),
      trouble('who is at the desk could not be told'),
    ),
  ];
  options.sequencer.start({
    events: gateway.deliver,
    restarted: gateway.cutAll,
    trouble: trouble('the streams stand still: the database does not answer'),
    recovered: () => app.log.info('the streams move again'),
  });
  app.addHook('preClose', async () => {
    gateway.close();
    await Promise.all([options.sequencer.stop(), ...repeating.map((one) => one.stop())]);
    await presence.leave().catch(trouble('who had a case open could not be cleared'));
  });
  return gateway;
}
