import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { readOffers, reportingTimesOf } from '../directory/index.ts';
import { reporterOf } from './capacity.policy.ts';
import { changeLedger, ensureLedger, lockLedger, reportedColumns } from './capacity.store.ts';
import { keepReport } from './capacity-report.store.ts';
import { freshnessFrom } from './freshness.ts';
import { reportedState } from './reported-state.rules.ts';

/** Somebody says what is free. Every report is kept; one older than what is known changes nothing. */
export function registerReportCapacity(app: FastifyInstance, services: Services): void {
  implement(app, services, reportCapacity, (request) =>
    runCommand(services, reportCapacity, request, async (tx) => {
      const { body, actor } = request;
      const offer = (await readOffers(tx, tx.now, tx.now)).find(({ id }) => id === body.offerId);
      if (!offer) throw new Refusal('offer.not_found');
      const by = reporterOf(actor, offer, body);
      const state = reportedState(offer.capacityModel, body);
      if (state === null) throw new Refusal('capacity.model_mismatch', { model: offer.capacityModel });
      const at = body.observedAt === undefined ? tx.now : new Date(body.observedAt);
      if (at > tx.now) throw new Refusal('capacity.time_in_future');
      const told = { by, source: body.source, at };
      await ensureLedger(tx, offer.id, offer.capacityModel);
      const known = await lockLedger(tx, offer.id);
      if (!known) throw new Refusal('access.denied');
      const applied = known.reportedAt === null || Date.parse(known.reportedAt) <= at.getTime();
      await keepReport(tx, { id: body.commandId, offerId: offer.id, state, told, applied });
      if (!applied) return { capacity: known };
      const fresh = freshnessFrom(await reportingTimesOf(tx, offer, tx.now), at.getTime());
      const columns = reportedColumns(offer.capacityModel, state, told, fresh);
      return { capacity: await changeLedger(tx, offer.id, columns) };
    }),
  );
}
