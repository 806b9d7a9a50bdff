import { getStreamSnapshot } from '@leon/contracts/realtime/stream.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../db/actor.ts';
import type { Database } from '../db/database.ts';
import { implement } from '../http/implement.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { createRegionPicture } from './region-picture.ts';
import { type SnapshotSources, takeSnapshot } from './snapshot.ts';
import { findHead } from './stream.store.ts';

export const snapshotTransaction = { isolation: 'repeatable read', readOnly: true } as const;

export function registerGetStreamSnapshot(
  app: FastifyInstance,
  services: Services,
  sources: SnapshotSources,
): void {
  const pictureAt = createRegionPicture(sources);
  implement(app, services, getStreamSnapshot, async ({ actor, params: { stream } }, { request, reply }) => {
    if (!stream.startsWith('region:')) {
      return inOneMoment(services.db, (tx) => takeSnapshot(tx, stream, sources));
    }
    const picture = await inOneMoment(services.db, async (tx) => {
      const head = await findHead(tx, stream);
      if (!head) throw new Refusal('stream.unknown');
      return pictureAt(tx, stream, head.revision);
    });
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    reply.header('content-type', 'application/json; charset=utf-8').header('vary', 'accept-encoding');
    if (zipped) reply.header('content-encoding', 'gzip');
    // Already serialised: the bytes go out as they are, past the schema that made them.
    return reply.send(zipped ? picture.gzip : picture.plain) as never;

    function inOneMoment<Result>(db: Database, work: Parameters<typeof withActor<Result>>[2]) {
      return withActor(db, actor, work, snapshotTransaction);
    }
  });
}
