import { getAlternatives } from '@leon/contracts/matching/matching.routes.ts';
import { rankAlternatives } from '@leon/contracts/matching/rank.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { lookAtCase, readFieldsAs, requireDeskMember, valuesOf } from '../calls/index.ts';
import { regionCapacities } from '../capacity/index.ts';
import { needOf } from './need.rules.ts';
import { offeredNow } from './offered.ts';
import { worldOf } from './world-now.ts';

export function registerGetAlternatives(app: FastifyInstance, services: Services): void {
  implement(app, services, getAlternatives, async ({ actor, params }) => {
    const member = requireDeskMember(actor);
    return withActor(services.db, member, async (tx) => {
      const found = await lookAtCase(tx, member, params.caseId, 'alternatives');
      const { fields } = await readFieldsAs(tx, services.keys, found, member);
      const offered = await offeredNow(tx);
      const need = needOf(found, valuesOf(fields), { member, rules: offered.rules, now: tx.now });
      if (need === null) throw new Refusal('case.location_missing');
      const world = worldOf(services, offered, need, await regionCapacities(tx));
      return rankAlternatives(world, need, tx.now.getTime());
    });
  });
}
