import { z } from 'zod';
import { DeskCode, Instant } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { AccessGround, AccessLogEntry, AuditPurpose } from './access-log.ts';

/** A number is typed into the body: an address is kept in logs and histories. */
const Cpr = z.string().trim().min(1).max(20);

/** Not a command: a search changes nothing but the log, in which each page stands. */
export const searchAccessLog = defineRoute({
  name: 'searchAccessLog',
  method: 'POST',
  path: '/api/v1/access-log/searches',
  summary: 'Who looked at what, newest first; auditors alone. The search stands in the log with its purpose',
  body: z.strictObject({
    purpose: AuditPurpose,
    /** Part of a user's name. */
    user: z.string().trim().min(2).max(80).nullable().default(null),
    caseNumber: z.int().positive().nullable().default(null),
    desk: DeskCode.nullable().default(null),
    ground: AccessGround.nullable().default(null),
    from: Instant.nullable().default(null),
    to: Instant.nullable().default(null),
    cpr: Cpr.nullable().default(null),
    /** Id of the last entry seen: the next page comes after it. */
    before: z
      .string()
      .regex(/^\d{1,18}$/)
      .nullable()
      .default(null),
  }),
  reply: z.object({ entries: z.array(AccessLogEntry), more: z.boolean() }),
  errors: ['access.denied', 'cpr.invalid'],
});

export const exportCitizenLog = defineRoute({
  name: 'exportCitizenLog',
  costly: true,
  method: 'POST',
  path: '/api/v1/access-log/exports',
  summary:
    'Every look at one citizen, oldest first; auditors alone. The export stands in the log with its purpose',
  body: z.strictObject({ purpose: AuditPurpose, cpr: Cpr }),
  reply: z.object({
    /** As on screen: never the whole number. */
    masked: z.string(),
    madeAt: Instant,
    madeBy: z.string(),
    purpose: AuditPurpose,
    entries: z.array(AccessLogEntry),
  }),
  errors: ['access.denied', 'cpr.invalid'],
});
export type CitizenLog = z.infer<(typeof exportCitizenLog)['reply']>;
