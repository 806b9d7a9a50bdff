import { getRequest } from '@leon/contracts/placements/placement.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { noteLook, readFields, valuesOf } from '../calls/index.ts';
import { findRequest } from './request.store.ts';
import { requireUnit } from './unit.policy.ts';

/** What answering takes, while the request is open: row security gives no other field, and none afterwards. */
export function registerGetRequest(app: FastifyInstance, services: Services): void {
  implement(app, services, getRequest, async ({ actor, params }) => {
    requireUnit(actor);
    return withActor(services.db, actor, async (tx) => {
      const asked = await findRequest(tx, params.requestId);
      if (!asked) throw new Refusal('request.not_found');
      await noteLook(tx, 'open_request', asked.case_id, 'request');
      const open = asked.status === 'open';
      const values = open ? valuesOf(await readFields(tx, services.keys, asked.case_id)) : {};
      return {
        request: asked.row,
        placeLabel: values.whereabouts?.label ?? null,
        situation: values.situation ?? null,
        callbackNumber: values.callbackNumber ?? null,
        citizenAge: values.citizenAge ?? null,
      };
    });
  });
}
