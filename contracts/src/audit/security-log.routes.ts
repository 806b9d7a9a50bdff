import { z } from 'zod';
import { Instant } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { AuditPurpose } from './access-log.ts';
import { SecurityEvent, SecurityKind } from './security-log.ts';

/** Not a command: a search changes nothing but the access log, in which it stands. */
export const searchSecurityLog = defineRoute({
  name: 'searchSecurityLog',
  method: 'POST',
  path: '/api/v1/security-log/searches',
  summary:
    'Sign-ins, refusals and ended sessions, newest first; auditors alone. The search stands in the access log',
  body: z.strictObject({
    purpose: AuditPurpose,
    /** Part of a user's name. */
    user: z.string().trim().min(2).max(80).nullable().default(null),
    kind: SecurityKind.nullable().default(null),
    from: Instant.nullable().default(null),
    to: Instant.nullable().default(null),
    /** Id of the last entry seen: the next page comes after it. */
    before: z
      .string()
      .regex(/^\d{1,18}$/)
      .nullable()
      .default(null),
  }),
  reply: z.object({ events: z.array(SecurityEvent), more: z.boolean() }),
  errors: ['access.denied'],
});
