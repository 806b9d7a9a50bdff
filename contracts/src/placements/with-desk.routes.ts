import { z } from 'zod';
import { caseStep } from '../calls/case-step.ts';
import { PersonName } from '../identity/person-name.ts';
import { HoldId, Instant, OfferId, RequestId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { RequestRow } from './placement.ts';

const { params, onCase, CaseReply, refusals } = caseStep;
const text = z.string().trim().min(2).max(1000);
const ofUnit = {
  method: 'POST',
  audience: ['session', { scope: 'units' }],
  params: z.strictObject({ requestId: RequestId }),
  reply: z.object({ request: RequestRow }),
  errors: [
    'request.not_found',
    'access.denied',
    'request.already_answered',
    'request.waits_for_desk',
    'command.reused',
  ],
} as const;

export const askDesk = defineRoute({
  ...ofUnit,
  name: 'askDesk',
  path: '/api/v1/requests/:requestId/question',
  summary: 'The unit asks before it answers; the clock for its answer stands until the desk has answered',
  body: command({ askedBy: PersonName, text }),
});

export const proposeOther = defineRoute({
  ...ofUnit,
  name: 'proposeOther',
  path: '/api/v1/requests/:requestId/proposal',
  summary: 'The unit can, at another of its own places or at another time; a named person stands by it',
  body: command({
    proposedBy: PersonName,
    offerId: OfferId.nullable(),
    appointmentAt: Instant.nullable(),
    text: text.nullable(),
  }),
  errors: [...ofUnit.errors, 'offer.not_found', 'proposal.nothing_new', 'appointment.time_invalid'],
});

export const answerQuestion = defineRoute({
  name: 'answerQuestion',
  method: 'POST',
  path: '/api/v1/cases/:caseId/question-answer',
  summary: 'Answer what the asked unit wants to know; the clock for its answer runs on',
  params,
  body: command({ ...onCase, text }),
  reply: CaseReply,
  errors: [...refusals, 'request.waits_for_unit'],
});

/** The unit's name under the proposal is its acceptance. */
export const takeProposal = defineRoute({
  name: 'takeProposal',
  method: 'POST',
  path: '/api/v1/cases/:caseId/take-proposal',
  summary: 'What the unit proposed is agreed: hold and request move there in one step, or nothing moves',
  params,
  body: command({ ...onCase, holdId: HoldId, requestId: RequestId }),
  reply: CaseReply,
  errors: [
    ...refusals,
    'request.waits_for_unit',
    'request.already_answered',
    'appointment.time_invalid',
    'offer.not_found',
    'offer.not_suitable',
    'offer.just_taken',
    'offer.full',
    'offer.closed',
    'case.location_missing',
    'hold.not_active',
  ],
});

export const refuseProposal = defineRoute({
  name: 'refuseProposal',
  method: 'POST',
  path: '/api/v1/cases/:caseId/refuse-proposal',
  summary: 'Not what the unit proposed: what was asked stands, and the clock for its answer runs on',
  params,
  body: command({ ...onCase, text: text.nullable() }),
  reply: CaseReply,
  errors: [...refusals, 'request.waits_for_unit'],
});
