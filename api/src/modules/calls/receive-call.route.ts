import { receiveCall } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import type { CallId, CaseId } from '@leon/contracts/ids.ts';
import type { FastifyInstance } from 'fastify';
import type { Tx } from '../../db/actor.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { insertCall } from './call.store.ts';
import { changeCase, insertCase, isDesk, lockCase } from './case.store.ts';
import { sealValue, writeField } from './case-field.store.ts';
import { journalCase } from './case-journal.ts';
import { newCaseKey } from './case-key.store.ts';
import { dialled, isRedial } from './contact.rules.ts';
import { type CaseOfNumber, openCaseOfNumber, recallColumns } from './contact.store.ts';

/** A telephone system says that it rings; from that moment the desk has a case, the same one when it is a redial. */
export function registerReceiveCall(app: FastifyInstance, services: Services): void {
  implement(app, services, receiveCall, (request) =>
    runCommand(services, receiveCall, request, async (tx) => {
      const { body } = request;
      if (!(await isDesk(tx, body.desk))) throw new Refusal('request.not_found');
      const told = body.rangAt === undefined ? tx.now : new Date(body.rangAt);
      // a telephone system with a clock ahead must not make waiting times negative
      const rangAt = new Date(Math.min(told.getTime(), tx.now.getTime()));
      const number = dialled(body.fromNumber);
      const fromHashes = number === null ? [] : services.keys.lookupHashes(`caller:${number}`);
      const known = fromHashes.length > 0 ? await openCaseOfNumber(tx, body.desk, fromHashes) : undefined;
      const call: NewCall = { ...body, rangAt, fromHashes };
      return {
        case:
          known && isRedial(known)
            ? await attach(tx, known.id, call)
            : await begin(tx, services, call, known),
      };
    }),
  );
}

interface NewCall {
  readonly callId: CallId;
  readonly caseId: CaseId;
  readonly desk: string;
  readonly callerType: CallerType;
  readonly fromNumber: string | null;
  readonly rangAt: Date;
  readonly fromHashes: readonly Buffer[];
}

/** The same caller again: one case, ringing once more. */
async function attach(tx: Tx, caseId: string, call: NewCall): Promise<CaseRow> {
  const found = await lockCase(tx, caseId);
  if (!found) throw new Refusal('request.not_found');
  await keepCall(tx, call, found.id);
  await journalCase(tx, found, 'call.received', { callId: call.callId, again: true });
  const contacts = found.contacts + 1;
  return changeCase(tx, found.id, { contacts, ringing: true, call_back_due_at: null });
}

/** A case of its own; one of the same number, open or closed the same day, is linked for the nurse to judge. */
async function begin(tx: Tx, { keys }: Services, call: NewCall, known?: CaseOfNumber): Promise<CaseRow> {
  const { caseId, callId, desk, callerType, rangAt, fromNumber } = call;
  const made = { id: caseId, desk, callerType, rangAt, ringing: true, owner: null };
  const row = await insertCase(tx, made);
  if (!row) throw new Refusal('command.reused');
  await keepCall(tx, call, caseId);
  const key = await newCaseKey(tx, keys, caseId, desk);
  if (fromNumber !== null) {
    const sealed = sealValue(keys, key, caseId, 'callbackNumber', fromNumber);
    await writeField(tx, { caseId, desk, field: 'callbackNumber', base: 0, sealed, by: null });
  }
  const what = { callId, number: row.number, callerType, rangAt: row.rangAt };
  await journalCase(tx, { id: caseId, desk_code: desk }, 'call.received', what);
  const recall = known
    ? { recall_of: known.id, recall_number: known.number }
    : await recallColumns(tx, caseId);
  return recall.recall_of === null ? row : changeCase(tx, caseId, recall);
}

async function keepCall(
  tx: Tx,
  { callId, desk, rangAt, fromHashes }: NewCall,
  caseId: string,
): Promise<void> {
  const kept = await insertCall(tx, { id: callId, caseId, desk, rangAt, fromHashes });
  if (!kept) throw new Refusal('command.reused');
}
