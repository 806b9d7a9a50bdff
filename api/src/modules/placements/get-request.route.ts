import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import { getRequest, type Handover } from '@leon/contracts/placements/placement.routes.ts';
import type { Responsible } from '@leon/contracts/placements/placement.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { findCaseKey, noteLook, readChain, readFields, valuesOf } from '../calls/index.ts';
import { readRechecks } from './follow-up.store.ts';
import { findRequest } from './request.store.ts';
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
      const values = open || accepted ? valuesOf(await readFields(tx, services.keys, asked.case_id)) : {};
      const key = open || accepted ? await findCaseKey(tx, services.keys, asked.case_id) : null;
      const thread = await readThread(tx, services.keys, key, asked.case_id);
      const rechecks = await readRechecks(tx, services.keys, key, asked.case_id);
      return {
        request: asked.row,
        placeLabel: values.whereabouts?.label ?? null,
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
