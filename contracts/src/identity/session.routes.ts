import { z } from 'zod';
import { defineRoute } from '../route.ts';
import { Session } from './session.ts';

export const getSession = defineRoute({
  name: 'getSession',
  method: 'GET',
  path: '/api/v1/session',
  whileLocked: true,
  summary: 'Who is signed in, and what they may follow',
  reply: Session,
  errors: ['session.missing', 'session.expired', 'session.disabled'],
});

/** What was typed and not yet saved is kept in the browser under this key, which only its owner is ever given. */
export const getDraftKey = defineRoute({
  name: 'getDraftKey',
  method: 'GET',
  path: '/api/v1/session/draft-key',
  summary: 'The key that seals this account’s unsaved text in its browser; the same at every sign-in',
  reply: z.object({ key: z.base64url().length(43) }),
  errors: ['session.missing', 'session.expired', 'session.disabled'],
});

export const lockSession = defineRoute({
  name: 'lockSession',
  method: 'POST',
  path: '/api/v1/session/lock',
  whileLocked: true,
  summary: 'Lock this screen: the live picture goes on, all else waits until somebody has signed in again',
  reply: z.object({ locked: z.literal(true) }),
  errors: ['session.missing'],
});

export const endAllSessions = defineRoute({
  name: 'endAllSessions',
  method: 'DELETE',
  path: '/api/v1/sessions',
  summary: 'Sign this account out on every computer, this one too',
  reply: z.object({ ended: z.int().positive() }),
  errors: ['session.missing'],
});

export const endSession = defineRoute({
  name: 'endSession',
  whileLocked: true,
  method: 'DELETE',
  path: '/api/v1/session',
  summary: 'Sign out here and, by the returned address, at the identity provider',
  reply: z.object({ providerLogoutUrl: z.string().nullable() }),
  errors: ['session.missing'],
});
