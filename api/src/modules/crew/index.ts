import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerListCrewRequests } from './list-crew-requests.route.ts';
import { registerSendCrewRequest } from './send-crew-request.route.ts';

/** The crew beside the citizen asks a desk, and is told how it goes. */
export function registerCrew(app: FastifyInstance, services: Services): void {
  registerSendCrewRequest(app, services);
  registerListCrewRequests(app, services);
}
