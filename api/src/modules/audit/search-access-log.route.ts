import { searchAccessLog } from '@leon/contracts/audit/access-log.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { noteLook } from '../calls/index.ts';
import { findCitizen } from '../identity/index.ts';
import { nameCitizen, searchLog } from './access-log.store.ts';
import { requireAuditor } from './audit.policy.ts';

const pageSize = 100;

/** Who looks at the log stands in it as well, before anything is shown. */
export function registerSearchAccessLog(app: FastifyInstance, services: Services): void {
  const { keys } = services;
  implement(app, services, searchAccessLog, async ({ actor, body: { purpose, cpr, ...asked } }) => {
    const auditor = requireAuditor(actor);
    return withActor(services.db, auditor, async (tx) => {
      const found = cpr === null ? undefined : (await findCitizen(tx, keys, cpr)).citizenId;
      await noteLook(tx, 'audit', null, 'log searched', { citizen: found ?? null, purpose });
      if (found === null) return { entries: [], more: false };
      const citizen = found === undefined ? undefined : await nameCitizen(tx, found);
      const entries = await searchLog(tx, keys, { ...asked, citizen }, pageSize + 1);
      return { entries: entries.slice(0, pageSize), more: entries.length > pageSize };
    });
  });
}
