import { z } from 'zod';
import { CaseOutcome } from '../calls/case.ts';
import { caseStep } from '../calls/case-step.ts';
import { Vitals } from '../calls/isbar.ts';
import { PersonName } from '../identity/person-name.ts';
import { Instant, RequestId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { RerouteReason } from './follow-up.ts';
import { RequestRow } from './placement.ts';

const { params, onCase, CaseReply, refusals } = caseStep;
const ofUnit = {
  method: 'POST',
  audience: ['session', { scope: 'units' }],
  params: z.strictObject({ requestId: RequestId }),
  reply: z.object({ request: RequestRow }),
  errors: ['request.not_found', 'access.denied', 'follow_up.not_begun', 'command.reused'],
} as const;

/** "Er ankommet": one tap by the receiver; whoever has just looked confirms the count as well. */
export const confirmArrival = defineRoute({
  ...ofUnit,
  name: 'confirmArrival',
  path: '/api/v1/requests/:requestId/arrival',
  summary: 'The citizen has come, or the team has come to her',
  body: command({ confirmedBy: PersonName }),
  errors: [...ofUnit.errors, 'follow_up.already_said'],
});

export const takeBackArrival = defineRoute({
  ...ofUnit,
  name: 'takeBackArrival',
  path: '/api/v1/requests/:requestId/arrival-undone',
  summary: 'Arrival by a mis-tap: still on the way; within half a minute',
  body: command({}),
  errors: [...ofUnit.errors, 'undo.too_late'],
});

export const recordRecheck = defineRoute({
  ...ofUnit,
  name: 'recordRecheck',
  path: '/api/v1/requests/:requestId/recheck',
  summary: 'Vital values taken again; worse ones are told to the desk, whatever has become of its case',
  body: command({
    takenBy: PersonName,
    vitals: Vitals,
    note: z.string().trim().min(2).max(500).nullable(),
    /** By the receiver's own word; the score may say so besides. */
    worse: z.boolean(),
  }),
});

export const recordResult = defineRoute({
  ...ofUnit,
  name: 'recordResult',
  path: '/api/v1/requests/:requestId/result',
  summary: 'What became of it, about 72 hours after the hand-over; said again, the last word stands',
  body: command({ saidBy: PersonName, result: CaseOutcome }),
});

/** For a unit without a LEON user, and for one that forgot. */
export const recordArrival = defineRoute({
  name: 'recordArrival',
  method: 'POST',
  path: '/api/v1/cases/:caseId/arrival',
  summary: 'The receiver said on the telephone that the citizen has come',
  params,
  body: command({ ...onCase, confirmedBy: PersonName }),
  reply: CaseReply,
  errors: [...refusals, 'follow_up.already_said'],
});

/** The recheck call (workflow edition 2026, step 14): colours a row until somebody has called, and never sounds. */
export const recordRecheckByPhone = defineRoute({
  name: 'recordRecheckByPhone',
  method: 'POST',
  path: '/api/v1/cases/:caseId/recheck',
  summary: 'The receiver said on the telephone how the citizen is now; the next measurement follows from it',
  params,
  body: command({
    ...onCase,
    /** By name, who measured or looked. */
    takenBy: PersonName,
    takenAt: Instant,
    /** Null: unchanged since the last ones. */
    vitals: Vitals.nullable(),
    note: z.string().trim().min(2).max(500).nullable(),
    worse: z.boolean(),
    /** Nobody measures her again; who is worse is measured all the same. */
    last: z.boolean(),
  }),
  reply: CaseReply,
  errors: [...refusals, 'follow_up.not_begun', 'follow_up.time_invalid'],
});

export const recordResultByPhone = defineRoute({
  name: 'recordResultByPhone',
  method: 'POST',
  path: '/api/v1/cases/:caseId/result',
  summary: 'The receiver said on the telephone what became of it',
  params,
  body: command({ ...onCase, saidBy: PersonName, result: CaseOutcome }),
  reply: CaseReply,
  errors: refusals,
});

/** Everything typed stays; what was promised is given back, and the unit is told. */
export const reroute = defineRoute({
  name: 'reroute',
  method: 'POST',
  path: '/api/v1/cases/:caseId/reroute',
  summary: 'The promised place is not used after all: another is sought for the same case',
  params,
  body: command({ ...onCase, reason: RerouteReason }),
  reply: CaseReply,
  errors: refusals,
});

/** For machine clients that receive on behalf of units (simulator, integrations), and for the units themselves. */
export const listReceived = defineRoute({
  name: 'listReceived',
  method: 'GET',
  path: '/api/v1/received',
  summary: 'What the caller’s units have said yes to and not finished with, oldest first',
  audience: ['session', { scope: 'units' }],
  reply: z.object({ requests: z.array(RequestRow) }),
  errors: ['access.denied'],
});

/** Counts and clocks of a municipality's own receivers, once they have said yes; nothing of the citizens themselves. */
export const listOwnPlacements = defineRoute({
  name: 'listOwnPlacements',
  method: 'GET',
  path: '/api/v1/own-placements',
  summary: 'What the manager’s own municipality has accepted and not finished, most urgent follow-up first',
  reply: z.object({ requests: z.array(RequestRow) }),
  errors: ['access.denied'],
});
