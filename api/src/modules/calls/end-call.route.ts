import { endCall } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { callBackBy, endCallRow, findCall, hasOpenLine } from './call.store.ts';
import { changeCase, lockCase } from './case.store.ts';
import { journalCase } from './case-journal.ts';

/** The line is down; the case stays as it is, and one that is being assessed has somebody to call back, soon. */
export function registerEndCall(app: FastifyInstance, services: Services): void {
  implement(app, services, endCall, (request) =>
    runCommand(services, endCall, request, async (tx) => {
      const call = await findCall(tx, request.params.callId);
      const found = call && (await lockCase(tx, call.case_id));
      if (!found) throw new Refusal('request.not_found');
      if (!(await endCallRow(tx, request.params.callId))) return { case: found.row };
      await journalCase(tx, found, 'call.ended', { callId: request.params.callId });
      const ringing = await hasOpenLine(tx, found.id);
      const dropped = found.status === 'assessing' && !ringing;
      const due = dropped ? { call_back_due_at: await callBackBy(tx, found.desk_code) } : {};
      return { case: await changeCase(tx, found.id, { ringing, ...due }) };
    }),
  );
}
