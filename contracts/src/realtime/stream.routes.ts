import { z } from 'zod';
import { defineRoute } from '../route.ts';
import { StreamSnapshot } from './snapshot.ts';
import { StreamEvent, StreamName } from './stream.ts';

export const getStreamEvents = defineRoute({
  name: 'getStreamEvents',
  whileLocked: true,
  method: 'GET',
  path: '/api/v1/streams/:stream/events',
  summary: 'Exactly the events in (after, until] of a stream, checked against the caller again each time',
  params: z.strictObject({ stream: StreamName }),
  query: z.strictObject({
    after: z.coerce.number().int().nonnegative(),
    until: z.coerce.number().int().positive().optional(),
  }),
  reply: z.object({ stream: StreamName, previous: z.int(), current: z.int(), events: z.array(StreamEvent) }),
  errors: ['stream.unknown', 'stream.too_old'],
});

export const getStreamSnapshot = defineRoute({
  name: 'getStreamSnapshot',
  whileLocked: true,
  method: 'GET',
  path: '/api/v1/streams/:stream/snapshot',
  summary: 'The whole state of a stream at a revision',
  params: z.strictObject({ stream: StreamName }),
  reply: StreamSnapshot,
  errors: ['stream.unknown'],
});
