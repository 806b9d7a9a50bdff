import { z } from 'zod';
import { AccountId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { caseStep } from './case-step.ts';
import { PassReason } from './ownership.ts';

const { params, onCase, CaseReply, refusals } = caseStep;

export const reassignCase = defineRoute({
  name: 'reassignCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/reassign',
  summary: 'The coordinator gives a case to a colleague of the desk, or, null, back to the desk’s queue',
  params,
  body: command({ ...onCase, to: AccountId.nullable(), reason: PassReason.exclude(['silent']) }),
  reply: CaseReply,
  errors: [...refusals, 'colleague.not_at_desk', 'case.owner_unchanged'],
});

export const takeOverCase = defineRoute({
  name: 'takeOverCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/take-over',
  summary: 'Take the case of somebody who has shown no sign of life for as long as the desk says',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: [...refusals, 'case.owner_present'],
});

export const offerCase = defineRoute({
  name: 'offerCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/offer-on',
  summary:
    'Offer an own case to a colleague or, null, to the next shift; whoever offers owns it until it is accepted',
  params,
  body: command({ ...onCase, to: AccountId.nullable() }),
  reply: CaseReply,
  errors: [...refusals, 'colleague.not_at_desk'],
});

export const withdrawOffer = defineRoute({
  name: 'withdrawOffer',
  method: 'POST',
  path: '/api/v1/cases/:caseId/withdraw-offer',
  summary: 'Keep the case after all',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: [...refusals, 'case.not_offered'],
});

export const acceptCase = defineRoute({
  name: 'acceptCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/accept',
  summary: 'Accept one case that was offered; from then on it is the accepter’s and nobody else’s',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: [...refusals, 'case.not_offered'],
});

export const seePass = defineRoute({
  name: 'seePass',
  method: 'POST',
  path: '/api/v1/cases/:caseId/see-pass',
  summary: 'Say that one knows that the case has got another owner: who had it, or who has it now',
  params,
  body: command({}),
  reply: z.object({ case: CaseReply.shape.case }),
  errors: ['request.not_found', 'access.denied', 'command.reused'],
});
