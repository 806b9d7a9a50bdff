import { receiveCall } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CallId, CaseId } from '@leon/contracts/ids.ts';
import type { Caller, TestApi } from './test-api.ts';
import { commandId, newId } from './test-desk.ts';

/** It rings at a desk: a new case that the desk owns. */
export async function aRingingCase(
  api: TestApi,
  telephone: Caller,
  desk: string,
  callId: CallId = newId<CallId>(),
): Promise<CaseRow> {
  const body = {
    commandId: commandId(),
    callId,
    caseId: newId<CaseId>(),
    desk,
    callerType: 'own_gp',
    fromNumber: '00 00 00 31',
  } as const;
  const answer = await api.call(telephone, receiveCall, { body });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.case;
}
