import { z } from 'zod';
import { caseStep, Transport } from '../calls/case-step.ts';
import { OfferId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';

const { params, onCase, CaseReply, refusals } = caseStep;

export const orderTransport = defineRoute({
  name: 'orderTransport',
  method: 'POST',
  path: '/api/v1/cases/:caseId/transport',
  summary: 'How the citizen gets there: ordered from whom, under which number, when expected',
  params,
  body: command({ ...onCase, ...Transport.shape }),
  reply: CaseReply,
  errors: [...refusals, 'transport.not_lawful'],
});

/** Outside hospital never without somebody responsible. Whether the plan was read back is recorded, not required. */
export const handOver = defineRoute({
  name: 'handOver',
  method: 'POST',
  path: '/api/v1/cases/:caseId/hand-over',
  summary:
    'The receiver has the citizen: the plan was read back by receiver and caller, or it is recorded that it was not',
  params,
  body: command({
    ...onCase,
    readBackReceiver: z.boolean(),
    readBackCaller: z.boolean(),
    /** Who in the home municipality was told, where the citizen is in another one. */
    homeTold: z.string().trim().min(2).max(200).nullable().optional(),
  }),
  reply: CaseReply,
  errors: [...refusals, 'case.responsible_missing', 'handover.home_not_told'],
});

/** A place that frees is shown to who is first in line, and held by nobody's hand but hers. */
export const waitForPlace = defineRoute({
  name: 'waitForPlace',
  method: 'POST',
  path: '/api/v1/cases/:caseId/wait',
  summary: 'Stand in line for a place of this offer; standing in another line ends',
  params,
  body: command({ ...onCase, offerId: OfferId }),
  reply: CaseReply,
  errors: [...refusals, 'offer.not_found'],
});

export const leaveWaitingList = defineRoute({
  name: 'leaveWaitingList',
  method: 'POST',
  path: '/api/v1/cases/:caseId/leave-waiting-list',
  summary: 'Wait for that place no longer',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: [...refusals, 'waiting.not_listed'],
});

/** Within half a minute, by its owner. Held and promised places that were given back stay given back. */
export const undoClose = defineRoute({
  name: 'undoClose',
  method: 'POST',
  path: '/api/v1/cases/:caseId/undo-close',
  summary: 'Closed by a mis-click: the case goes on where it was',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: [...refusals, 'undo.too_late', 'undo.not_possible'],
});

export const undoCancel = defineRoute({
  name: 'undoCancel',
  method: 'POST',
  path: '/api/v1/cases/:caseId/undo-cancel',
  summary: 'Cancelled by a mis-click: the case goes on where it was',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: [...refusals, 'undo.too_late', 'undo.not_possible'],
});
