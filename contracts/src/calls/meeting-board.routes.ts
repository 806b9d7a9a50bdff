import { z } from 'zod';
import { CaseId, Instant, MunicipalityCode, OfferId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { CaseStatus } from './case.ts';
import { followUpKinds } from './follow-ups.rules.ts';

/** One alternative that was asked, and how that stands. */
export const AskedAlternative = z.object({
  offerId: OfferId,
  state: z.enum(['open', 'accepted', 'declined', 'expired', 'withdrawn']),
  at: Instant,
});
export type AskedAlternative = z.infer<typeof AskedAlternative>;

export const MeetingRow = z.object({
  /** Null: the reader has no ground to know which case it is; it is shown without anything that could tell. */
  caseId: CaseId.nullable(),
  number: z.int().nullable(),
  status: CaseStatus,
  municipality: MunicipalityCode.nullable(),
  /** For the desk alone. */
  owner: z.string().nullable(),
  citizen: z
    .object({ name: z.string().nullable(), age: z.int().nullable(), masked: z.string().nullable() })
    .nullable(),
  offerId: OfferId.nullable(),
  acceptedBy: z.string().nullable(),
  alternatives: z.array(AskedAlternative),
  responsible: z.object({ name: z.string(), number: z.string(), until: Instant }).nullable(),
  followUps: z.array(z.object({ kind: z.enum(followUpKinds), dueAt: Instant })),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

export const getMeetingBoard = defineRoute({
  name: 'getMeetingBoard',
  method: 'GET',
  path: '/api/v1/meeting-board',
  summary:
    'Citizens that desk and municipality share, for the cluster’s daily meeting; the desk’s own, or those that the manager’s units have accepted. Every look is logged',
  reply: z.object({ at: Instant, rows: z.array(MeetingRow) }),
  errors: ['access.denied'],
});
