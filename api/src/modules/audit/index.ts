import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerBreakGlass } from './break-glass.route.ts';
import { registerExportCitizenLog } from './export-citizen-log.route.ts';
import { registerGetOpenedCase } from './get-opened-case.route.ts';
import { registerSearchAccessLog } from './search-access-log.route.ts';
import { registerSearchSecurityLog } from './search-security-log.route.ts';

export { unseenBrokenGlass } from './break-glass.store.ts';
export { reasonContext } from './glass-reason.ts';

/** Who looked at whom: read by auditors; and the emergency access, which nobody gets without being seen. */
export function registerAudit(app: FastifyInstance, services: Services): void {
  registerSearchAccessLog(app, services);
  registerSearchSecurityLog(app, services);
  registerExportCitizenLog(app, services);
  registerBreakGlass(app, services);
  registerGetOpenedCase(app, services);
}
