import { getRoadTimes } from '@leon/contracts/matching/road-times.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { requireDeskMember } from '../calls/index.ts';
import { offeredNow } from '../matching/index.ts';

export { createRoadEngine } from './road-engine.ts';

/** Driving times for a desk's own ranking. The engine is asked after the transaction has ended. */
export function registerRoads(app: FastifyInstance, services: Services): void {
  implement(app, services, getRoadTimes, async ({ actor, body }) => {
    const member = requireDeskMember(actor);
    const { offers } = await withActor(services.db, member, offeredNow, { readOnly: true });
    const { from, times } = await services.roads.ask(body.position, body.landArea, offers);
    return { engine: services.roads.state(), from, times: [...times.values()] };
  });
}
