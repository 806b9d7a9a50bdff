import { z } from 'zod';
import { defineRoute } from '../route.ts';
import { Session } from './session.ts';

export const getSession = defineRoute({
  name: 'getSession',
  method: 'GET',
  path: '/api/v1/session',
  summary: 'Who is signed in, and what they may follow',
  reply: Session,
  errors: ['session.missing', 'session.expired', 'session.disabled'],
});

export const endSession = defineRoute({
  name: 'endSession',
  method: 'DELETE',
  path: '/api/v1/session',
  summary: 'Sign out here and, by the returned address, at the identity provider',
  reply: z.object({ providerLogoutUrl: z.string().nullable() }),
  errors: ['session.missing'],
});
