import { listCrewRequests } from '@leon/contracts/crew/crew.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { requireCrew } from './crew.policy.ts';
import { ownCrewRequests } from './crew-request.store.ts';
import { forbiddenDrives, viewsOf } from './crew-request-view.ts';

export function registerListCrewRequests(app: FastifyInstance, services: Services): void {
  implement(app, services, listCrewRequests, async ({ actor }) => {
    const crew = requireCrew(actor);
    const { stored, forbidden } = await withActor(
      services.db,
      crew,
      async (tx) => {
        const own = await ownCrewRequests(tx);
        return { stored: own, forbidden: await forbiddenDrives(tx, own) };
      },
      { readOnly: true },
    );
    return { requests: await viewsOf(services, stored, forbidden) };
  });
}
