import { exportCitizenLog } from '@leon/contracts/audit/access-log.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { noteLook } from '../calls/index.ts';
import { findCitizen } from '../identity/index.ts';
import { citizensLog, nameCitizen } from './access-log.store.ts';
import { requireAuditor } from './audit.policy.ts';

/** What a citizen may ask for: who saw what, when and on what ground. The export itself is its last line. */
export function registerExportCitizenLog(app: FastifyInstance, services: Services): void {
  const { keys } = services;
  implement(app, services, exportCitizenLog, async ({ actor, body: { purpose, cpr } }) => {
    const auditor = requireAuditor(actor);
    return withActor(services.db, auditor, async (tx) => {
      const { citizenId, masked } = await findCitizen(tx, keys, cpr);
      await noteLook(tx, 'audit', null, 'log exported', { citizen: citizenId, purpose });
      const entries = citizenId === null ? [] : await citizensLog(tx, keys, await nameCitizen(tx, citizenId));
      return { masked, madeAt: tx.now.toISOString(), madeBy: auditor.name, purpose, entries };
    });
  });
}
