import type { CaseFieldName } from '@leon/contracts/calls/case-field.ts';
import { sendCrewRequest } from '@leon/contracts/crew/crew.routes.ts';
import { type CrewSaid, crewFieldNames } from '@leon/contracts/crew/crew-request.ts';
import type { FastifyInstance } from 'fastify';
import type { Person, Tx } from '../../db/actor.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import {
  callBackBy,
  insertCase,
  journalCase,
  newCaseKey,
  protectFromStart,
  sealValue,
  writeField,
} from '../calls/index.ts';
import { readMunicipalities } from '../directory/index.ts';
import { requireCrew } from './crew.policy.ts';
import { findCrewRequest, insertCrewRequest, type StoredCrewRequest } from './crew-request.store.ts';
import { viewsOf } from './crew-request-view.ts';

/**
 * A crew asks from the scene: a case at the desk of that place, in its queue, with what was said in its fields. Asked
 * twice, also days apart under another command id, it is one case.
 */
export function registerSendCrewRequest(app: FastifyInstance, services: Services): void {
  implement(app, services, sendCrewRequest, async (request) => {
    const crew = requireCrew(request.actor);
    const { caseId, kind, said } = request.body;
    const stored = await runCommand(services, sendCrewRequest, request, async (tx) => {
      const { municipality, desk } = await deskOf(tx, said.whereabouts.municipality);
      const capturedAt = heardWithin(Date.parse(request.body.capturedAt), tx.now.getTime());
      if (!(await insertCrewRequest(tx, { caseId, accountId: crew.accountId, desk, kind, capturedAt }))) {
        return asked(tx, caseId);
      }
      const made = { id: caseId, desk, callerType: 'prehospital_crew', ringing: false, owner: null } as const;
      const callBackDueAt = kind === 'call_me' ? await callBackBy(tx, desk) : null;
      const byCrew = { askedByCrew: kind, municipality, callBackDueAt };
      const row = await insertCase(tx, { ...made, rangAt: capturedAt, ...byCrew });
      if (!row) throw new Refusal('command.reused');
      await writeSaidByCrew(tx, services, crew, { caseId, desk }, said);
      if (said.addressProtected === true)
        await protectFromStart(tx, { id: caseId, desk_code: desk }, crew.accountId);
      const what = {
        ...{ number: row.number, kind, capturedAt: capturedAt.toISOString(), by: crew.accountId },
        ...(said.addressProtected === true ? { addressProtected: true } : {}),
      };
      await journalCase(tx, { id: caseId, desk_code: desk }, 'crew.asked', what);
      return asked(tx, caseId);
    });
    const revived = { ...stored, ...instantsOf(stored) };
    const [view] = await viewsOf(services, [revived], new Map());
    if (!view) throw new Error('a request that was just made is gone');
    return { request: view };
  });
}

/** A device without a line is back within the day. One whose clock stands in another year waits no longer than that. */
const longestUnsentMs = 24 * 60 * 60_000;
const heardWithin = (told: number, now: number): Date =>
  new Date(Math.max(now - longestUnsentMs, Math.min(told, now)));

/** A reply that was kept comes back with its times as text. */
const instantsOf = ({ captured_at, received_at }: StoredCrewRequest) => ({
  captured_at: new Date(captured_at),
  received_at: new Date(received_at),
});

async function asked(tx: Tx, caseId: string): Promise<StoredCrewRequest> {
  const found = await findCrewRequest(tx, caseId);
  if (!found) throw new Refusal('command.reused');
  return found;
}

/** One desk per cluster: whose the place is decides who is asked. */
async function deskOf(tx: Tx, municipality: string | null): Promise<{ municipality: string; desk: string }> {
  const found = (await readMunicipalities(tx, tx.now)).find(({ code }) => code === municipality);
  if (!found) throw new Refusal('case.location_missing');
  return { municipality: found.code, desk: found.cluster };
}

async function writeSaidByCrew(
  tx: Tx,
  { keys }: Services,
  crew: Person,
  { caseId, desk }: { readonly caseId: string; readonly desk: string },
  said: CrewSaid,
): Promise<void> {
  const key = await newCaseKey(tx, keys, caseId, desk);
  const values: Record<string, unknown> = { ...said, callerType: 'prehospital_crew', callerName: crew.name };
  const fields: readonly CaseFieldName[] = ['callerType', 'callerName', ...crewFieldNames];
  for (const field of fields) {
    const value = values[field];
    if (value === undefined || value === '') continue;
    const sealed = sealValue(keys, key, caseId, field, value);
    await writeField(tx, { caseId, desk, field, base: 0, sealed, by: crew.accountId });
  }
}
