import { z } from 'zod';
import { command, defineRoute } from '../route.ts';
import { caseStep } from './case-step.ts';

const { params, onCase, CaseReply, refusals } = caseStep;

/** The mark is the citizen's: it follows to every case about her, also at other desks. */
export const protectAddress = defineRoute({
  name: 'protectAddress',
  method: 'PUT',
  path: '/api/v1/cases/:caseId/protected-address',
  summary: 'The citizen has name and address protection, or has it no more',
  params,
  body: command({ ...onCase, protected: z.boolean() }),
  reply: CaseReply,
  errors: refusals,
});
