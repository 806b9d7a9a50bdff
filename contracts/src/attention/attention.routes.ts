import { z } from 'zod';
import { CaseId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { Attention, CaseAttention } from './attention.ts';

export const listAttention = defineRoute({
  name: 'listAttention',
  method: 'GET',
  path: '/api/v1/me/attention',
  summary: 'What still calls this crew or doctor: each until it was seen, or is over by itself; oldest first',
  reply: z.object({ attention: z.array(Attention) }),
  errors: ['access.denied'],
});

export const seeAttention = defineRoute({
  name: 'seeAttention',
  method: 'POST',
  path: '/api/v1/me/attention/:attentionId/seen',
  summary: '"Set": it calls no longer, and the desk sees when; saying it again changes nothing',
  params: z.strictObject({ attentionId: z.uuid() }),
  body: command({}),
  reply: z.object({ attention: Attention }),
  errors: ['access.denied', 'request.not_found', 'command.reused'],
});

export const listCaseAttention = defineRoute({
  name: 'listCaseAttention',
  method: 'GET',
  path: '/api/v1/cases/:caseId/attention',
  summary:
    'Of what the crew and the doctors of a case were told, and when each saw it, for its desk; newest first',
  params: z.strictObject({ caseId: CaseId }),
  reply: z.object({ attention: z.array(CaseAttention) }),
  errors: ['access.denied', 'request.not_found'],
});
