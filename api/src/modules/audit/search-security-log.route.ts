import { searchSecurityLog } from '@leon/contracts/audit/security-log.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { noteLook } from '../calls/index.ts';
import { requireAuditor } from './audit.policy.ts';
import { searchSecurity } from './security-log.store.ts';

const pageSize = 100;

/** Who looks at it stands in the access log, before anything is shown. */
export function registerSearchSecurityLog(app: FastifyInstance, services: Services): void {
  implement(app, services, searchSecurityLog, async ({ actor, body: { purpose, ...asked } }) => {
    const auditor = requireAuditor(actor);
    return withActor(services.db, auditor, async (tx) => {
      await noteLook(tx, 'audit', null, 'security log searched', { purpose });
      const events = await searchSecurity(tx, asked, pageSize + 1);
      return { events: events.slice(0, pageSize), more: events.length > pageSize };
    });
  });
}
