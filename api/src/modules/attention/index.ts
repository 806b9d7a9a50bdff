import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config.ts';
import type { Services } from '../../services.ts';
import { registerListAttention } from './list-attention.route.ts';
import { registerListCaseAttention } from './list-case-attention.route.ts';
import { registerPush } from './push.route.ts';
import { registerSeeAttention } from './see-attention.route.ts';

export { callEndingDoctors } from './call-ending-doctors.ts';
export { isPushAddress, pushHostsOf } from './push-hosts.rules.ts';

/** What calls a crew or a doctor on her own device until she says that she has seen it, also while LEON is closed. */
export function registerAttention(app: FastifyInstance, services: Services, config: Config): void {
  registerListAttention(app, services);
  registerListCaseAttention(app, services);
  registerSeeAttention(app, services);
  registerPush(app, services, config);
}
