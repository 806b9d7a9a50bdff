import { endCall } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { endCallRow, findCall } from './call.store.ts';
import { changeCase, lockCase } from './case.store.ts';
import { journalCase } from './case-journal.ts';

/** The line is down; the case stays as it is, so that somebody calls back. */
export function registerEndCall(app: FastifyInstance, services: Services): void {
  implement(app, services, endCall, (request) =>
    runCommand(services, endCall, request, async (tx) => {
      const call = await findCall(tx, request.params.callId);
      const found = call && (await lockCase(tx, call.case_id));
      if (!found) throw new Refusal('request.not_found');
      if (!(await endCallRow(tx, request.params.callId))) return { case: found.row };
      await journalCase(tx, found, 'call.ended', { callId: request.params.callId });
      return { case: await changeCase(tx, found.id, { ringing: false }) };
    }),
  );
}
