import { z } from 'zod';
import { CaseId, Instant } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { CrewRequest, CrewRequestKind, CrewSaid } from './crew-request.ts';

export const sendCrewRequest = defineRoute({
  name: 'sendCrewRequest',
  method: 'POST',
  path: '/api/v1/crew/requests',
  summary:
    'A crew asks from the scene, or asks to be called: a case in the queue of the desk of that place, once, with the time it was asked',
  body: command({
    caseId: CaseId,
    kind: CrewRequestKind,
    /** By the crew's clock; one that is ahead counts as now. */
    capturedAt: Instant,
    said: CrewSaid,
  }),
  reply: z.object({ request: CrewRequest }),
  errors: ['access.denied', 'case.location_missing', 'command.reused'],
});

export const listCrewRequests = defineRoute({
  name: 'listCrewRequests',
  method: 'GET',
  path: '/api/v1/crew/requests',
  summary: 'Own requests of this account: those that are open, and those closed within a shift; newest first',
  reply: z.object({ requests: z.array(CrewRequest) }),
  errors: ['access.denied'],
});
