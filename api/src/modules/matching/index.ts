import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerAskAlternatives } from './ask-alternatives.route.ts';
import { registerGetAlternatives } from './get-alternatives.route.ts';

export { needOf } from './need.rules.ts';
export { type Offered, offeredNow } from './offered.ts';
export { worldOf } from './world-now.ts';

/** The server's own ranking: the same rules as on screen, over what is stored. */
export function registerMatching(app: FastifyInstance, services: Services): void {
  registerGetAlternatives(app, services);
  registerAskAlternatives(app, services);
}
