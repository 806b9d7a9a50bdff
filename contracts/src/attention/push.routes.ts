import { z } from 'zod';
import { command, defineRoute } from '../route.ts';
import { PushSubscription } from './push.ts';

export const getPush = defineRoute({
  name: 'getPush',
  method: 'GET',
  path: '/api/v1/me/push',
  summary: 'Whether a closed device can be told here, and whether this session’s device is',
  reply: z.object({
    /** What a browser subscribes with (RFC 8292, base64url); null: this installation sends no pushes. */
    publicKey: z.string().nullable(),
    /** This session's device; null: it is not told. */
    device: z.uuid().nullable(),
  }),
  errors: ['access.denied'],
});

export const subscribePush = defineRoute({
  name: 'subscribePush',
  method: 'POST',
  path: '/api/v1/me/push',
  summary: 'This device is told while LEON is closed, until it is said otherwise or the session ends',
  body: command(PushSubscription.shape),
  reply: z.object({ device: z.uuid() }),
  errors: ['access.denied', 'push.off', 'push.service_unknown', 'command.reused'],
});

export const forgetPush = defineRoute({
  name: 'forgetPush',
  method: 'POST',
  path: '/api/v1/me/push/forget',
  summary: 'This device is told no more while LEON is closed',
  body: command({}),
  reply: z.object({ device: z.null() }),
  errors: ['access.denied', 'command.reused'],
});
