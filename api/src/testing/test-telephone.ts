import { receiveCall } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CallId, CaseId } from '@leon/contracts/ids.ts';
import type { Caller, TestApi } from './test-api.ts';
import { commandId, newId } from './test-desk.ts';

let called = 0;
/** A number that nobody else in this test calls from, and that nobody in Denmark has. */
const aNumber = (): string => `00${String(100_000 + ++called)}`;

/** It rings at a desk: a new case that the desk owns, unless the number is one of an open case. */
export async function aRingingCase(
  api: TestApi,
  telephone: Caller,
  desk: string,
  call: { readonly callId?: CallId; readonly fromNumber?: string | null } = {},
): Promise<CaseRow> {
  const body = {
    commandId: commandId(),
    callId: call.callId ?? newId<CallId>(),
    caseId: newId<CaseId>(),
    desk,
    callerType: 'own_gp',
    fromNumber: call.fromNumber === undefined ? aNumber() : call.fromNumber,
  } as const;
  const answer = await api.call(telephone, receiveCall, { body });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.case;
}
