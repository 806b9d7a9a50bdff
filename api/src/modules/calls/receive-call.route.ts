import { receiveCall } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { insertCall } from './call.store.ts';
import { insertCase, isDesk } from './case.store.ts';
import { sealValue, writeField } from './case-field.store.ts';
import { journalCase } from './case-journal.ts';
import { newCaseKey } from './case-key.store.ts';

/** A telephone system says that it rings; from that moment the desk has a case. */
export function registerReceiveCall(app: FastifyInstance, services: Services): void {
  implement(app, services, receiveCall, (request) =>
    runCommand(services, receiveCall, request, async (tx) => {
      const { body } = request;
      if (!(await isDesk(tx, body.desk))) throw new Refusal('request.not_found');
      const told = body.rangAt === undefined ? tx.now : new Date(body.rangAt);
      // a telephone system with a clock ahead must not make waiting times negative
      const rangAt = new Date(Math.min(told.getTime(), tx.now.getTime()));
      const row = await insertCase(tx, {
        id: body.caseId,
        desk: body.desk,
        callerType: body.callerType,
        rangAt,
        ringing: true,
        owner: null,
      });
      if (!row) throw new Refusal('command.reused');
      const call = { id: body.callId, caseId: body.caseId, desk: body.desk, rangAt };
      if (!(await insertCall(tx, call))) throw new Refusal('command.reused');
      const key = await newCaseKey(tx, services.keys, body.caseId, body.desk);
      if (body.fromNumber !== null) {
        const sealed = sealValue(services.keys, key, body.caseId, 'callbackNumber', body.fromNumber);
        const field = { caseId: body.caseId, desk: body.desk, field: 'callbackNumber', base: 0 } as const;
        await writeField(tx, { ...field, sealed, by: null });
      }
      await journalCase(tx, { id: body.caseId, desk_code: body.desk }, 'call.received', {
        callId: body.callId,
        number: row.number,
        callerType: body.callerType,
        rangAt: row.rangAt,
      });
      return { case: row };
    }),
  );
}
