import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { setPeak } from '@leon/contracts/rules/rule.routes.ts';
import { isInForce } from '@leon/contracts/rules/rule.ts';
import type { FastifyInstance } from 'fastify';
import { journal } from '../../db/journal.ts';
import { emit } from '../../db/outbox.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { namedUuid } from '../../named-uuid.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { readMunicipalities, readRules } from '../directory/index.ts';
import { writePeak } from './peak.store.ts';
import { requireCoordinator } from './rules.policy.ts';

/** Peak load is declared by a person who answers for it, never by a number alone. */
export function registerSetPeak(app: FastifyInstance, services: Services): void {
  implement(app, services, setPeak, (request) => {
    const coordinator = requireCoordinator(request.actor);
    const { agreement: id } = request.params;
    const { open, reason, until, expectedVersion } = request.body;
    return runCommand(services, setPeak, request, async (tx) => {
      const { agreements } = await readRules(tx, tx.now);
      const agreement = agreements.find((one) => one.id === id && isInForce(one, tx.now.getTime()));
      if (!agreement) throw new Refusal('request.not_found');
      if (agreement.trigger !== 'peak' || agreement.status !== 'approved')
        throw new Refusal('agreement.no_peak_rule');
      const ofDesk = await readMunicipalities(tx, tx.now);
      const concerned = ofDesk.some(
        ({ code, cluster }) => cluster === coordinator.desk && agreement.citizensOf.includes(code),
      );
      if (!concerned) throw new Refusal('access.denied');
      const peak = await writePeak(tx, {
        agreement: id,
        open,
        reason,
        until,
        by: coordinator,
        expectedVersion,
      });
      if (peak === null) throw new Refusal('version.conflict', {});
      await journal(tx, {
        aggregate: 'agreement',
        // the journal counts per uuid; an agreement has a code
        id: namedUuid(`leon:agreement:${id}`),
        desk: null,
        organisation: null,
        kind: open ? 'peak.opened' : 'peak.closed',
        data: { agreement: id, reason, until, by: coordinator.name },
      });
      await emit(tx, regionStream, 'peak.changed', peak);
      return { peak };
    });
  });
}
