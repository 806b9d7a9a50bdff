import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerAskCapacity } from './ask-capacity.route.ts';
import { registerGetCapacityHistory } from './get-capacity-history.route.ts';
import { registerReportCapacity } from './report-capacity.route.ts';

export { ensureLedger, findCapacity, regionCapacities } from './capacity.store.ts';
export { forgetKeptPromises } from './forget-promises.ts';
export { confirmCapacity, holdPromisedPlace, promisePlace, takePromiseBack } from './settle-hold.ts';

/** What is free, who said so, and how long that is to be trusted. */
export function registerCapacity(app: FastifyInstance, services: Services): void {
  registerReportCapacity(app, services);
  registerGetCapacityHistory(app, services);
  registerAskCapacity(app, services);
}
