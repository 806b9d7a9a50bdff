import { z } from 'zod';
import { CaseId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { Alternatives } from './alternatives.ts';

export const getAlternatives = defineRoute({
  name: 'getAlternatives',
  method: 'GET',
  path: '/api/v1/cases/:caseId/alternatives',
  summary: 'The server’s own ranking for a case, from its stored fields and the live picture',
  params: z.strictObject({ caseId: CaseId }),
  reply: Alternatives,
  errors: ['request.not_found', 'access.denied', 'case.location_missing'],
});
