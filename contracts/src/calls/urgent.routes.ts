import { z } from 'zod';
import { OfferId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { Counterfactual } from './case.ts';
import { caseStep } from './case-step.ts';
import { RedFlag, redFlags, Urgency } from './isbar.ts';

const { params, onCase, CaseReply, refusals } = caseStep;
const name = z.string().trim().max(120).nullable();

export const recordGate = defineRoute({
  name: 'recordGate',
  method: 'POST',
  path: '/api/v1/cases/:caseId/gate',
  summary: 'Not time-critical, asked and answered',
  params,
  body: command({ ...onCase, timeCritical: z.literal(false) }),
  reply: CaseReply,
  errors: refusals,
});

/** 112 or the right direct number was called: what was seen, who was called; gives back what was held; the case is closed. */
export const sendDirectly = defineRoute({
  name: 'sendDirectly',
  method: 'POST',
  path: '/api/v1/cases/:caseId/send-directly',
  summary: 'Time-critical: sent directly, recorded and closed in one step',
  params,
  body: command({
    ...onCase,
    /** A direct number of the register; or, null, who was called as `label`. */
    directOfferId: OfferId.nullable(),
    label: name,
    signs: z.array(RedFlag).max(redFlags.length),
    counterfactual: Counterfactual.optional(),
  }),
  reply: CaseReply,
  errors: [...refusals, 'offer.not_found', 'request.invalid'],
});

export const setUrgency = defineRoute({
  name: 'setUrgency',
  method: 'POST',
  path: '/api/v1/cases/:caseId/urgency',
  summary: 'Set how urgent the case is; lowering takes a doctor by name and a reason',
  params,
  body: command({ ...onCase, urgency: Urgency, doctor: name, reason: z.string().max(500).nullable() }),
  reply: CaseReply,
  errors: [...refusals, 'urgency.lowering_needs_doctor'],
});

/** Held and promised places stay; who was asked is told. */
export const deteriorate = defineRoute({
  name: 'deteriorate',
  method: 'POST',
  path: '/api/v1/cases/:caseId/deteriorate',
  summary: 'The citizen has become worse: urgency is raised, to at least orange unless said',
  params,
  body: command({
    ...onCase,
    note: z.string().max(1000).nullable(),
    urgency: Urgency.nullable(),
  }),
  reply: CaseReply,
  errors: refusals,
});
