import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerReportOwnUnit } from './report-own-unit.route.ts';
import { registerReportPositions } from './report-positions.route.ts';

export { latestPositions } from './position.store.ts';

/** Where the vehicles are: latest value wins, nothing is kept. */
export function registerFleet(app: FastifyInstance, services: Services): void {
  registerReportPositions(app, services);
  registerReportOwnUnit(app, services);
}
