import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerReportPositions } from './report-positions.route.ts';

export { latestPositions } from './position.store.ts';

/** Where the vehicles are: latest value wins, nothing is kept. */
export function registerFleet(app: FastifyInstance, services: Services): void {
  registerReportPositions(app, services);
}
