import type { CaseFieldValues, StoredField } from '@leon/contracts/calls/case-field.ts';
import { addressFor } from '@leon/contracts/calls/protected-address.rules.ts';
import { getRequest, type Handover } from '@leon/contracts/placements/placement.routes.ts';
import type { Responsible } from '@leon/contracts/placements/placement.ts';
import type { FastifyInstance } from 'fastify';
import { type Tx, withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import {
  addressRule,
  findCaseKey,
  isProtected,
  noteLook,
  readChain,
  readFields,
  valuesOf,
} from '../calls/index.ts';
import { readRechecks } from './follow-up.store.ts';
import { comesToCitizen, findRequest } from './request.store.ts';
import { requireUnit } from './unit.policy.ts';
import { readThread } from './with-desk.store.ts';

/**
 * What answering takes, while the request is open; once accepted, what getting ready takes; once the citizen is handed
 * over, the hand-over: for a day. Row security gives no other field at any time.
 */
export function registerGetRequest(app: FastifyInstance, services: Services): void {
  implement(app, services, getRequest, async ({ actor, params }) => {
    requireUnit(actor);
    return withActor(services.db, actor, async (tx) => {
      const asked = await findRequest(tx, params.requestId);
      if (!asked) throw new Refusal('request.not_found');
      const open = asked.status === 'open';
      const accepted = asked.status === 'accepted';
      await noteLook(tx, accepted ? 'accepted_request' : 'open_request', asked.case_id, 'request');
      const fields = open || accepted ? await readFields(tx, services.keys, asked.case_id) : [];
      const values = valuesOf(fields);
      const address = await addressOf(tx, asked.case_id, accepted, fields);
      const key = open || accepted ? await findCaseKey(tx, services.keys, asked.case_id) : null;
      const thread = await readThread(tx, services.keys, key, asked.case_id);
      const rechecks = await readRechecks(tx, services.keys, key, asked.case_id);
      return {
        request: asked.row,
        placeLabel: values.whereabouts?.label ?? null,
        address,
        citizenCorrectedAt: asked.citizen_corrected_at?.toISOString() ?? null,
        situation: values.situation ?? null,
        callbackNumber: values.callbackNumber ?? null,
        citizenAge: values.citizenAge ?? null,
        neededTests: values.neededTests ?? [],
        handover: accepted ? handoverOf(values, await readChain(tx, asked.case_id)) : null,
        thread,
        rechecks,
      };
    });
  });
}

/** Row security has already kept back what this unit does not need; a look at what it got is logged. */
async function addressOf(tx: Tx, caseId: string, accepted: boolean, fields: readonly StoredField[]) {
  const rule = await addressRule(tx);
  const given = fields.some(({ field, value }) => rule.fields.includes(field) && value !== null);
  const comes = accepted && (await comesToCitizen(tx, caseId));
  const stays = accepted ? 'accepting_unit_that_stays' : 'asked_unit';
  const reader = comes ? 'accepting_unit_that_comes' : stays;
  const address = addressFor(await isProtected(tx, caseId), reader, rule);
  const ground = accepted ? 'accepted_request' : 'open_request';
  if (address === 'protected' && given) await noteLook(tx, ground, caseId, 'protected_address');
  return address;
}

function handoverOf(values: CaseFieldValues, responsible: Responsible[]): Handover {
  return {
    vitals: values.vitals ?? null,
    wishes: values.wishes ?? null,
    noAdmissionWish: values.noAdmissionWish ?? null,
    treatmentLevel: values.treatmentLevel ?? null,
    citizenAddress: values.citizenAddress ?? null,
    doorCode: values.doorCode ?? null,
    citizenName: values.citizenName ?? null,
    allergy: values.allergy ?? null,
    isolation: values.isolation ?? null,
    plan: values.plan ?? null,
    callLimits: values.callLimits ?? null,
    responsible,
  };
}
