import { z } from 'zod';
import { AccountId, CaseId, Instant } from '../ids.ts';
import { Responsible } from '../placements/placement.ts';
import { command, defineRoute } from '../route.ts';
import { Availability, DoctorDuty } from './duty.ts';
import { AskedOpinion, Opinion, OpinionId, OwnResponsibility, SaidOpinion } from './opinion.ts';
import { ReachAttempt } from './reach.ts';

const refusals = ['request.not_found', 'access.denied', 'command.reused'] as const;
const number = Responsible.shape.number;

export const setDuty = defineRoute({
  name: 'setDuty',
  method: 'POST',
  path: '/api/v1/doctors/me/duty',
  summary: 'A doctor says from when to when she is on duty, and how she can be reached; every desk sees it',
  body: command({ number, from: Instant, until: Instant, availability: Availability }),
  reply: z.object({ duty: DoctorDuty }),
  errors: ['access.denied', 'responsible.period_invalid', 'command.reused'],
});

export const getOwnDoctorsDesk = defineRoute({
  name: 'getOwnDoctorsDesk',
  method: 'GET',
  path: '/api/v1/doctors/me',
  summary: 'What a doctor is asked and what she answers for; each look at a question is logged',
  reply: z.object({ questions: z.array(AskedOpinion), responsibilities: z.array(OwnResponsibility) }),
  errors: ['access.denied'],
});

export const askDoctor = defineRoute({
  name: 'askDoctor',
  method: 'POST',
  path: '/api/v1/cases/:caseId/opinions',
  summary: 'The nurse who owns a case asks a named doctor on duty',
  params: z.strictObject({ caseId: CaseId }),
  body: command({ opinionId: OpinionId, doctorId: AccountId, question: z.string().trim().min(1).max(2000) }),
  reply: z.object({ opinion: Opinion }),
  errors: [...refusals, 'case.not_owner', 'case.action_not_allowed'],
});

export const listOpinions = defineRoute({
  name: 'listOpinions',
  method: 'GET',
  path: '/api/v1/cases/:caseId/opinions',
  summary: 'What doctors were asked and answered on a case, for its desk; the look is logged',
  params: z.strictObject({ caseId: CaseId }),
  reply: z.object({ opinions: z.array(SaidOpinion) }),
  errors: ['request.not_found', 'access.denied'],
});

export const answerOpinion = defineRoute({
  name: 'answerOpinion',
  method: 'POST',
  path: '/api/v1/opinions/:opinionId/answer',
  summary: 'The asked doctor advises, or says that she rings up; journalled with both names',
  params: z.strictObject({ opinionId: OpinionId }),
  body: command({ kind: z.enum(['advised', 'calling']), text: z.string().trim().max(2000) }),
  reply: z.object({ opinion: Opinion }),
  errors: [...refusals, 'request.already_answered', 'request.invalid'],
});

export const takeResponsibility = defineRoute({
  name: 'takeResponsibility',
  method: 'POST',
  path: '/api/v1/opinions/:opinionId/responsibility',
  summary: 'The asked doctor takes the medical responsibility from now on; the chain stays unbroken',
  params: z.strictObject({ opinionId: OpinionId }),
  body: command({ number, until: Instant }),
  reply: z.object({ responsible: z.array(Responsible) }),
  errors: [...refusals, 'case.action_not_allowed', 'responsible.period_invalid'],
});

export const handOverResponsibility = defineRoute({
  name: 'handOverResponsibility',
  method: 'POST',
  path: '/api/v1/doctors/me/responsibilities/:caseId/hand-over',
  summary: 'A responsible doctor hands over to another doctor or duty function, by name and with a number',
  params: z.strictObject({ caseId: CaseId }),
  body: command({
    /** A doctor on duty; null: somebody without an account. */
    accountId: AccountId.nullable(),
    ...Responsible.pick({ kind: true, name: true, number: true, until: true }).shape,
  }),
  reply: z.object({ responsible: z.array(Responsible) }),
  errors: [...refusals, 'case.action_not_allowed', 'responsible.period_invalid'],
});

export const recordReachAttempt = defineRoute({
  name: 'recordReachAttempt',
  method: 'POST',
  path: '/api/v1/cases/:caseId/reach-attempts',
  summary: 'The desk tried to reach a doctor of a case: who, at which number, and whether somebody answered',
  params: z.strictObject({ caseId: CaseId }),
  body: command(ReachAttempt.omit({ by: true, at: true }).shape),
  reply: z.object({ attempts: z.array(ReachAttempt) }),
  errors: [...refusals],
});

export const listReachAttempts = defineRoute({
  name: 'listReachAttempts',
  method: 'GET',
  path: '/api/v1/cases/:caseId/reach-attempts',
  summary: 'Who was tried on a case, the first on top',
  params: z.strictObject({ caseId: CaseId }),
  reply: z.object({ attempts: z.array(ReachAttempt) }),
  errors: ['request.not_found', 'access.denied'],
});
