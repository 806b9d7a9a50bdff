import { z } from 'zod';
import { TreatmentLevel, Vitals } from '../calls/isbar.ts';
import { AddressShown } from '../calls/protected-address.rules.ts';
import { Instant, RequestId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { Recheck } from './follow-up.ts';
import { GivenAnswer, RequestRow, Responsible } from './placement.ts';
import { RequestMessage } from './with-desk.ts';

export const answerRequest = defineRoute({
  name: 'answerRequest',
  method: 'POST',
  path: '/api/v1/requests/:requestId/answer',
  summary: "The unit's own answer to a request, by a named person",
  audience: ['session', { scope: 'units' }],
  params: z.strictObject({ requestId: RequestId }),
  body: command({
    answer: GivenAnswer,
  }),
  reply: z.object({ request: RequestRow }),
  errors: [
    'request.not_found',
    'access.denied',
    'request.already_answered',
    'decline.reason_missing',
    'appointment.time_invalid',
    'command.reused',
  ],
});

/** What a receiver needs besides, from its acceptance on: how the citizen is, what was agreed, how to get in. */
export const Handover = z.object({
  vitals: Vitals.nullable(),
  wishes: z.string().nullable(),
  noAdmissionWish: z.boolean().nullable(),
  treatmentLevel: TreatmentLevel.nullable(),
  citizenAddress: z.string().nullable(),
  doorCode: z.string().nullable(),
  // From the hand-over on.
  citizenName: z.string().nullable().default(null),
  allergy: z.string().nullable().default(null),
  isolation: z.string().nullable().default(null),
  plan: z.string().nullable().default(null),
  callLimits: z.string().nullable().default(null),
  responsible: z.array(Responsible).default([]),
});
export type Handover = z.infer<typeof Handover>;

/** What a unit may read to answer: place and situation, released by the open request. The look is logged. */
export const getRequest = defineRoute({
  name: 'getRequest',
  method: 'GET',
  path: '/api/v1/requests/:requestId',
  summary: 'A request with what its unit needs to answer it',
  audience: ['session', { scope: 'units' }],
  params: z.strictObject({ requestId: RequestId }),
  reply: z.object({
    request: RequestRow,
    placeLabel: z.string().nullable(),
    address: AddressShown.default('open'),
    /** The case was on a wrong person until then: what was read before may be about somebody else. */
    citizenCorrectedAt: Instant.nullable().default(null),
    situation: z.string().nullable(),
    callbackNumber: z.string().nullable(),
    citizenAge: z.int().nullable(),
    /** Tests on the spot that are needed beside the competences, by code. */
    neededTests: z.array(z.string()).default([]),
    /** Null until the unit has accepted; all of it once the citizen is handed over; nothing again a day later. */
    handover: Handover.nullable().default(null),
    /** What the unit and the desk have said to each other about it, oldest first. */
    thread: z.array(RequestMessage).default([]),
    /** Newest first. */
    rechecks: z.array(Recheck).default([]),
  }),
  errors: ['request.not_found', 'access.denied'],
});

/** For machine clients that answer on behalf of units (simulator, integrations). */
export const listOpenRequests = defineRoute({
  name: 'listOpenRequests',
  method: 'GET',
  path: '/api/v1/requests',
  summary: 'Open requests to the caller’s units, oldest first',
  audience: ['session', { scope: 'units' }],
  query: z.strictObject({ since: Instant.optional() }),
  reply: z.object({ requests: z.array(RequestRow) }),
  errors: ['access.denied'],
});
