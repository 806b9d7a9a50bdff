import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerSetPeak } from './set-peak.route.ts';

export { readPeaks } from './peak.store.ts';

/** What people decide about rules from day to day; the rules themselves come with the region's folder. */
export function registerRules(app: FastifyInstance, services: Services): void {
  registerSetPeak(app, services);
}
