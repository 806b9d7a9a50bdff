import { handOver } from '@leon/contracts/placements/handover.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import {
  changeCase,
  journalCase,
  keepContent,
  lockForStep,
  readFields,
  requireDeskMember,
  valuesOf,
  writeSaid,
} from '../calls/index.ts';
import { offeredNow } from '../matching/index.ts';
import { changeReceived, resultDueFrom } from './follow-up.store.ts';
import { requireHomeTold } from './home-municipality.ts';
import { acknowledgedBefore, acknowledgeRequest, handOverTo } from './receipt.store.ts';
import { requireResponsible } from './require-responsible.ts';
import { standingNow } from './standing-now.ts';

/**
 * The receiver has the citizen. Whether the plan was repeated aloud, and by whom, stays with the case; for a unit without
 * LEON the receiver's read-back is its acknowledgement, any other has a quarter of an hour to acknowledge.
 */
export function registerHandOver(app: FastifyInstance, services: Services): void {
  implement(app, services, handOver, async (request) => {
    const member = requireDeskMember(request.actor);
    const { readBackReceiver: receiver, readBackCaller: caller, homeTold, expectedVersion } = request.body;
    return runCommand(services, handOver, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'hand_over', step);
      await requireResponsible(tx, found);
      const values = valuesOf(await readFields(tx, services.keys, found.id));
      const offer = (await offeredNow(tx)).byId.get(found.offer_id ?? '');
      requireHomeTold(found, offer, values, homeTold ?? null);
      if (homeTold) await writeSaid(tx, services.keys, member, found, 'homeTold', homeTold);
      await writeSaid(tx, services.keys, member, found, 'readBack', { receiver, caller });
      const acknowledged =
        offer?.answersInLeon === false && receiver ? found.row.placement?.acceptedBy : null;
      const what = { offerId: found.offer_id, requestId: found.request_id, readBack: { receiver, caller } };
      await journalCase(tx, found, 'case.handed_over', what, await keepContent(tx, services.keys, found));
      const { due, ...standing } = await standingNow(tx, services, found);
      const follow = {
        result_due_at: await resultDueFrom(tx, found.desk_code),
        recheck_due_at: found.arrived_at === null ? null : due,
      };
      if (found.request_id !== null) {
        await handOverTo(tx, found.request_id, tx.now);
        await changeReceived(tx, found.request_id, {
          ...follow,
          recheck_news2: standing.news2,
          recheck_tobs: standing.tobs,
        });
        if (acknowledged) await acknowledgeRequest(tx, found.request_id, acknowledged);
      }
      const row = await changeCase(tx, found.id, {
        ...follow,
        // she may have come before anybody said that she was on the way
        status: found.arrived_at === null ? 'handed_over' : 'follow_up',
        handed_over_at: tx.now,
        handover_sent_at: tx.now,
        handover_due_at: await acknowledgedBefore(tx, found.desk_code),
        handover_sends: 1,
        ...(acknowledged
          ? { acknowledged_at: tx.now, acknowledged_by: acknowledged, acknowledged_source: 'phone' }
          : {}),
      });
      return { case: row };
    });
  });
}
