import { z } from 'zod';
import { CaseId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { AlarmOwner, AlarmRef } from './alarm.ts';

export const ownAlarm = defineRoute({
  name: 'ownAlarm',
  method: 'POST',
  path: '/api/v1/cases/:caseId/own-alarm',
  summary: 'Take an alarm of the desk upon oneself: it sounds for nobody from then on; the first one wins',
  params: z.strictObject({ caseId: CaseId }),
  body: command(AlarmRef.omit({ caseId: true }).shape),
  reply: z.object({ alarm: AlarmOwner }),
  errors: ['request.not_found', 'access.denied', 'alarm.already_owned', 'alarm.over', 'command.reused'],
});
