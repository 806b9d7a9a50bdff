import { z } from 'zod';
import { CallerType } from '../directory/offer-kind.ts';
import { CaseId, Instant } from '../ids.ts';
import { CaseRow, TransportKind } from './case.ts';

/** What every step of a case has: whose case, which version was looked at, the new row, and how it may be refused. */
export const caseStep = {
  params: z.strictObject({ caseId: CaseId }),
  onCase: { expectedVersion: z.int() },
  CaseReply: z.object({ case: CaseRow }),
  refusals: [
    'request.not_found',
    'access.denied',
    'case.not_owner',
    'case.action_not_allowed',
    'version.conflict',
    'command.reused',
  ],
} as const;

export const Transport = z.strictObject({
  kind: TransportKind,
  /** From whom it was ordered, and under which number. */
  orderedFrom: z.string().trim().min(2).max(120),
  reference: z.string().max(60).nullable(),
  expectedAt: Instant.nullable(),
});
export type Transport = z.infer<typeof Transport>;

/** Somebody else who called about the same citizen. */
export const Contact = z.object({
  caseId: CaseId,
  number: z.int(),
  callerType: CallerType,
  callerName: z.string().nullable(),
  callbackNumber: z.string().nullable(),
  rangAt: Instant,
});
export type Contact = z.infer<typeof Contact>;
