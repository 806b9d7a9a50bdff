import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerGetBlocked } from './get-blocked.route.ts';
import { registerGetDecisions } from './get-decisions.route.ts';

export { keepDecision } from './keep-decision.ts';

/** What choices were made from, and what kept citizens from care outside hospital. */
export function registerDecisions(app: FastifyInstance, services: Services): void {
  registerGetDecisions(app, services);
  registerGetBlocked(app, services);
}
