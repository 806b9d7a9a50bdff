import { z } from 'zod';
import { CallerType } from '../directory/offer-kind.ts';
import { CallId, CaseId, DeskCode, HoldId, Instant, OfferId, RequestId } from '../ids.ts';
import { Recheck } from '../placements/follow-up.ts';
import { GivenAnswer, PlacementAnswer, Responsible } from '../placements/placement.ts';
import { RequestMessage } from '../placements/with-desk.ts';
import { command, defineRoute } from '../route.ts';
import { CaseOutcome, CaseRef, CaseRow, Counterfactual } from './case.ts';
import { CaseFieldName, StoredField } from './case-field.ts';
import { Contact, caseStep, Transport } from './case-step.ts';
import { CitizenCorrection } from './citizen-correction.ts';
import { AddressRuleShown, AddressShown } from './protected-address.rules.ts';

const { params, onCase, CaseReply, refusals: common } = caseStep;

/** A telephone system announces an incoming call; it becomes a new case owned by the desk. */
export const receiveCall = defineRoute({
  name: 'receiveCall',
  method: 'POST',
  path: '/api/v1/calls',
  summary: 'An incoming call rings at a desk',
  audience: [{ scope: 'telephone' }],
  body: command({
    callId: CallId,
    caseId: CaseId,
    desk: DeskCode,
    callerType: CallerType,
    /** Caller's number as shown by the network; kept as the proposed call-back number, encrypted. */
    fromNumber: z.string().max(40).nullable(),
    rangAt: Instant.optional(),
  }),
  reply: CaseReply,
  errors: ['request.not_found', 'scope.missing', 'command.reused'],
});

export const endCall = defineRoute({
  name: 'endCall',
  method: 'POST',
  path: '/api/v1/calls/:callId/end',
  summary: 'The line of a call was put down or dropped',
  audience: [{ scope: 'telephone' }],
  params: z.strictObject({ callId: CallId }),
  body: command({}),
  reply: CaseReply,
  errors: ['request.not_found', 'scope.missing', 'command.reused'],
});

export const openCase = defineRoute({
  name: 'openCase',
  method: 'POST',
  path: '/api/v1/cases',
  summary: 'A nurse opens a case herself (call taken outside the telephone system); she owns it at once',
  body: command({ caseId: CaseId, callerType: CallerType }),
  reply: CaseReply,
  errors: ['access.denied', 'command.reused'],
});

export const getCase = defineRoute({
  name: 'getCase',
  method: 'GET',
  path: '/api/v1/cases/:caseId',
  summary: 'A case with all its fields; the look is logged',
  params,
  reply: z.object({
    case: CaseRow,
    fields: z.array(StoredField),
    responsible: z.array(Responsible),
    answers: z.array(PlacementAnswer),
    /** `saidUnknown`: asked, and nobody could say. */
    citizen: z.object({
      masked: z.string().nullable(),
      known: z.boolean(),
      saidUnknown: z.boolean().default(false),
      address: AddressShown.default('open'),
      /** Where the address is protected: the rule that holds it back. */
      addressRule: AddressRuleShown.nullable().default(null),
      /** A replacement number (erstatningspersonnummer): who she is may come to be known. */
      replacement: z.boolean().default(false),
    }),
    transport: Transport.nullable().default(null),
    /** Callers of the duplicates that were joined into this case. */
    joined: z.array(Contact).default([]),
    /** Open cases of this desk about the same citizen: joining is offered. */
    sameCitizen: z.array(CaseRef).default([]),
    /** Wrong persons that this case, or by mistake another one, was linked to. */
    corrections: z.array(CitizenCorrection).default([]),
    /** What the asked unit and the desk have said to each other, oldest first. */
    thread: z.array(RequestMessage).default([]),
    /** What the receiver measured, newest first. */
    rechecks: z.array(Recheck).default([]),
  }),
  errors: ['request.not_found', 'access.denied'],
});

export const claimCase = defineRoute({
  name: 'claimCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/claim',
  summary: 'Take a new case; exactly one claimant wins',
  params,
  body: command({}),
  reply: CaseReply,
  errors: [...common, 'case.already_claimed'],
});

export const saveField = defineRoute({
  name: 'saveField',
  method: 'PUT',
  path: '/api/v1/cases/:caseId/fields/:field',
  summary:
    'Save one field as typed; a newer revision than `baseRevision` is a conflict with the newer value in the reply',
  params: z.strictObject({ caseId: CaseId, field: CaseFieldName }),
  body: command({ baseRevision: z.int().nonnegative(), value: z.unknown() }),
  reply: z.object({ saved: z.boolean(), current: StoredField }),
  errors: [
    'request.not_found',
    'access.denied',
    'case.action_not_allowed',
    'request.invalid',
    'command.reused',
  ],
});

export const setCitizen = defineRoute({
  name: 'setCitizen',
  method: 'PUT',
  path: '/api/v1/cases/:caseId/citizen',
  summary:
    'Link the citizen by CPR or replacement number, or null for unknown; stored encrypted, looked up by keyed hash',
  params,
  body: command({ ...onCase, cpr: z.string().max(20).nullable() }),
  reply: z.object({
    case: CaseRow,
    masked: z.string().nullable(),
    modulus11Ok: z.boolean().nullable(),
    /** Open cases of this desk about the same citizen: joining is offered. */
    sameCitizen: z.array(CaseRef).default([]),
  }),
  errors: [...common, 'cpr.invalid', 'citizen.already_set'],
});

/** The need that the server ranks with is read from the stored fields, never from the request. */
export const reservePlace = defineRoute({
  name: 'reservePlace',
  method: 'POST',
  path: '/api/v1/cases/:caseId/reserve',
  summary: 'Hold one place of an offer for this case; one statement, nobody else can then take it',
  params,
  body: command({
    ...onCase,
    offerId: OfferId,
    holdId: HoldId,
    /** Why another than the top-ranked was chosen; null when it was the top. */
    overrideReason: z
      .enum(['clinical_judgement', 'citizen_wish', 'logistics', 'agreement', 'other'])
      .nullable(),
  }),
  reply: CaseReply,
  errors: [
    ...common,
    'offer.not_found',
    'offer.just_taken',
    'offer.full',
    'offer.closed',
    'offer.not_suitable',
    'case.location_missing',
  ],
});

export const releaseHold = defineRoute({
  name: 'releaseHold',
  method: 'POST',
  path: '/api/v1/cases/:caseId/release-hold',
  summary: 'Give a held place back',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: [...common, 'hold.not_active'],
});

/** Once, by the desk's own duration, and before anybody is asked: an open request keeps its hold by itself. */
export const renewHold = defineRoute({
  name: 'renewHold',
  method: 'POST',
  path: '/api/v1/cases/:caseId/renew-hold',
  summary: 'Hold a place once more for as long as the desk holds places',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: [...common, 'hold.not_active', 'hold.expired', 'hold.already_renewed'],
});

export const requestPlace = defineRoute({
  name: 'requestPlace',
  method: 'POST',
  path: '/api/v1/cases/:caseId/request',
  summary: 'Ask the unit for the held place: asked, not promised',
  params,
  body: command({ ...onCase, requestId: RequestId }),
  reply: CaseReply,
  errors: [...common, 'hold.not_active', 'hold.expired', 'case.callback_missing'],
});

export const withdrawRequest = defineRoute({
  name: 'withdrawRequest',
  method: 'POST',
  path: '/api/v1/cases/:caseId/withdraw-request',
  summary: 'Take the request back; the hold is released',
  params,
  body: command(onCase),
  reply: CaseReply,
  errors: [...common, 'request.already_answered'],
});

/** Accepted or declined by telephone: works for a unit without a LEON user. */
export const recordAnswer = defineRoute({
  name: 'recordAnswer',
  method: 'POST',
  path: '/api/v1/cases/:caseId/answer',
  summary: 'Record the answer that a named person gave by telephone',
  params,
  body: command({
    ...onCase,
    answer: GivenAnswer,
  }),
  reply: CaseReply,
  errors: [...common, 'request.already_answered', 'decline.reason_missing', 'appointment.time_invalid'],
});

export const setResponsible = defineRoute({
  name: 'setResponsible',
  method: 'POST',
  path: '/api/v1/cases/:caseId/responsible',
  summary:
    'Set the unbroken chain of medical responsibility (lægefagligt ansvar), by name or duty function, with number and end',
  params,
  body: command({ ...onCase, periods: z.array(Responsible).min(1).max(6) }),
  reply: CaseReply,
  errors: [...common, 'responsible.number_missing', 'responsible.period_invalid'],
});

export const announceAdmission = defineRoute({
  name: 'announceAdmission',
  method: 'POST',
  path: '/api/v1/cases/:caseId/announce-admission',
  summary:
    'Ordinary admission in one step: right department, expected time; no hold, no acceptance; closes the case',
  params,
  body: command({
    ...onCase,
    offerId: OfferId,
    expectedAt: Instant.nullable(),
    counterfactual: Counterfactual,
  }),
  reply: CaseReply,
  errors: [...common, 'offer.not_found'],
});

export const closeCase = defineRoute({
  name: 'closeCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/close',
  summary: 'Close with outcome and what would otherwise have happened',
  params,
  body: command({ ...onCase, outcome: CaseOutcome, counterfactual: Counterfactual }),
  reply: CaseReply,
  errors: [...common, 'case.responsible_missing', 'appointment.missing'],
});

export const cancelCase = defineRoute({
  name: 'cancelCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/cancel',
  summary: 'Cancel (wrong person, caller withdraws) with a reason; nothing is deleted',
  params,
  body: command({
    ...onCase,
    reason: z.enum(['wrong_person', 'withdrawn', 'duplicate', 'test_call', 'other']),
  }),
  reply: CaseReply,
  errors: common,
});
