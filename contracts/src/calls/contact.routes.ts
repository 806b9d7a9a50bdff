import { z } from 'zod';
import { CaseId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { CaseRef, CaseRow } from './case.ts';
import { caseStep } from './case-step.ts';
import { CorrectionReason, CorrectionReceiver } from './citizen-correction.ts';

const { params, onCase, CaseReply, refusals } = caseStep;

export const calledBack = defineRoute({
  name: 'calledBack',
  method: 'POST',
  path: '/api/v1/cases/:caseId/called-back',
  summary: 'The caller whose line dropped has been called back',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: refusals,
});

/** Nothing is copied: what was typed stays readable on the duplicate, its caller is shown on the other case. */
export const joinCase = defineRoute({
  name: 'joinCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/join',
  summary: 'This case is a duplicate: its callers go to the other open case of the desk, and it ends',
  params,
  body: command({ ...onCase, into: CaseId }),
  reply: z.object({ case: CaseRow, into: CaseRow }),
  errors: [...refusals, 'join.target_not_open'],
});

/** Fields stay; journal and access log keep both persons. */
export const correctCitizen = defineRoute({
  name: 'correctCitizen',
  method: 'POST',
  path: '/api/v1/cases/:caseId/correct-citizen',
  summary:
    'Another citizen than was linked, or, null, nobody known; `identified_later`: the same one, who had a replacement number',
  params,
  body: command({ ...onCase, reason: CorrectionReason, cpr: z.string().max(20).nullable() }),
  reply: z.object({
    case: CaseRow,
    masked: z.string().nullable(),
    modulus11Ok: z.boolean().nullable(),
    sameCitizen: z.array(CaseRef),
  }),
  errors: [...refusals, 'cpr.invalid', 'request.invalid'],
});

export const tellOfCorrection = defineRoute({
  name: 'tellOfCorrection',
  method: 'POST',
  path: '/api/v1/cases/:caseId/correction-receivers/:receiverId/told',
  summary: 'The desk has told one of those who know of the wrong person; said once, the first one stands',
  params: z.strictObject({ caseId: CaseId, receiverId: z.uuid() }),
  body: command({}),
  reply: z.object({ receiver: CorrectionReceiver }),
  errors: ['request.not_found', 'access.denied', 'command.reused'],
});
