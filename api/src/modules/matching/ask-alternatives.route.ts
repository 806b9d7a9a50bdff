import { rulesInForce } from '@leon/contracts/decisions/rules-in-force.ts';
import { askAlternatives } from '@leon/contracts/matching/ask.routes.ts';
import { rankAlternatives } from '@leon/contracts/matching/rank.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { regionCapacities } from '../capacity/index.ts';
import { offeredNow } from './offered.ts';
import { worldOf } from './world-now.ts';

/** For whoever has a need and no case: other systems, and people who are only looking. Reads, and keeps nothing. */
export function registerAskAlternatives(app: FastifyInstance, services: Services): void {
  implement(app, services, askAlternatives, async ({ actor, body }) => {
    const need = { ...body.need, declinedBy: [] };
    const { world, now } = await withActor(
      services.db,
      actor,
      async (tx) => ({
        world: worldOf(services, await offeredNow(tx), need, await regionCapacities(tx)),
        now: tx.now.getTime(),
      }),
      { readOnly: true },
    );
    return {
      alternatives: rankAlternatives(world, need, now),
      offers: world.offers.map(({ id, name, kind, level, professionalNumber }) => ({
        ...{ id, name, kind, level, professionalNumber },
      })),
      rules: world.rules ? rulesInForce(world.rules, now) : [],
    };
  });
}
