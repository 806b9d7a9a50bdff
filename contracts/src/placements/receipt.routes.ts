import { z } from 'zod';
import { caseStep } from '../calls/case-step.ts';
import { PersonName } from '../identity/person-name.ts';
import { Instant, RequestId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { RequestRow } from './placement.ts';

const { params, onCase, CaseReply, refusals } = caseStep;

/** "Kvittér for overdragelse": one tap by the unit, in a person's name. */
export const acknowledgeHandover = defineRoute({
  name: 'acknowledgeHandover',
  method: 'POST',
  path: '/api/v1/requests/:requestId/acknowledge',
  summary: 'The receiver has read what it was handed',
  audience: ['session', { scope: 'units' }],
  params: z.strictObject({ requestId: RequestId }),
  body: command({ acknowledgedBy: PersonName }),
  reply: z.object({ request: RequestRow }),
  errors: [
    'request.not_found',
    'access.denied',
    'handover.not_sent',
    'handover.acknowledged',
    'command.reused',
  ],
});

export const recordAcknowledgement = defineRoute({
  name: 'recordAcknowledgement',
  method: 'POST',
  path: '/api/v1/cases/:caseId/acknowledgement',
  summary: 'The receiver acknowledged by telephone, in this name',
  params,
  body: command({ ...onCase, acknowledgedBy: PersonName }),
  reply: CaseReply,
  errors: [...refusals, 'handover.acknowledged'],
});

export const resendHandover = defineRoute({
  name: 'resendHandover',
  method: 'POST',
  path: '/api/v1/cases/:caseId/resend-handover',
  summary: 'Send the hand-over to the unit once more; its time to acknowledge begins anew',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: [...refusals, 'handover.acknowledged'],
});

/** Within half a minute, by its owner, and only while nobody has acknowledged. */
export const undoHandOver = defineRoute({
  name: 'undoHandOver',
  method: 'POST',
  path: '/api/v1/cases/:caseId/undo-hand-over',
  summary: 'Handed over by a mis-click: the case is accepted, as before',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: [...refusals, 'undo.too_late', 'undo.not_possible'],
});

/** Within half a minute, by its owner, and only what was written down from the telephone. */
export const undoAnswer = defineRoute({
  name: 'undoAnswer',
  method: 'POST',
  path: '/api/v1/cases/:caseId/undo-answer',
  summary: 'Accepted by a mis-click: the place is held and asked for, as before',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: [...refusals, 'undo.too_late', 'undo.not_possible'],
});

/** A subacute appointment lies within the desk's limit (48 hours); a team's or a place's time is when it is. */
export const agreeTime = defineRoute({
  name: 'agreeTime',
  method: 'POST',
  path: '/api/v1/cases/:caseId/agreed-time',
  summary: 'When the receiver expects the citizen, or comes to her, confirmed by a named person',
  params,
  body: command({ ...onCase, appointmentAt: Instant, confirmedBy: PersonName }),
  reply: CaseReply,
  errors: [...refusals, 'appointment.time_invalid'],
});
