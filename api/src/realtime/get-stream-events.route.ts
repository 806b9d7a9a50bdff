import { getStreamEvents } from '@leon/contracts/realtime/stream.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../db/actor.ts';
import { implement } from '../http/implement.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { eventsBetween, findHead } from './stream.store.ts';

/** A longer way back is walked in several steps. */
const mostEventsInAnswer = 1_000;

export function registerGetStreamEvents(app: FastifyInstance, services: Services): void {
  implement(app, services, getStreamEvents, ({ actor, params: { stream }, query: { after, until } }) =>
    withActor(
      services.db,
      actor,
      async (tx) => {
        const head = await findHead(tx, stream);
        if (!head) throw new Refusal('stream.unknown');
        // Ahead of the server: the database was restored, and the asker's picture is of a past that is gone.
        if (after < head.trimmedTo || after > head.revision) throw new Refusal('stream.too_old');
        const current = Math.min(until ?? head.revision, head.revision, after + mostEventsInAnswer);
        const events = current > after ? await eventsBetween(tx, stream, after, current) : [];
        return { stream, previous: after, current: Math.max(after, current), events };
      },
      { isolation: 'repeatable read', readOnly: true },
    ),
  );
}
