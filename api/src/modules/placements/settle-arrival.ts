import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import type { Tx } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import { changeCase, journalCase, type StoredCase } from '../calls/index.ts';
import { confirmCapacity } from '../capacity/index.ts';
import { offeredNow } from '../matching/index.ts';
import { changeReceived, standingBefore } from './follow-up.store.ts';
import { acknowledgeRequest } from './receipt.store.ts';
import type { StoredRequest } from './request.store.ts';
import { dueAfter } from './standing-now.ts';

interface Arrived {
  readonly found: StoredCase;
  readonly asked: StoredRequest;
  readonly by: string;
  readonly source: 'screen' | 'phone';
}

/**
 * She has come. Whoever says so has looked, so the count is confirmed, and has the hand-over where there is one; a case that
 * was handed over is followed up from now on.
 */
export async function settleArrival(tx: Tx, { found, asked, by, source }: Arrived): Promise<RequestRow> {
  if (found.arrived_at !== null)
    throw new Refusal('follow_up.already_said', { at: found.arrived_at.toISOString(), by: found.arrived_by });
  const arrival = {
    arrived_at: tx.now,
    arrived_by: by,
    recheck_due_at: await dueAfter(tx, found, await standingBefore(tx, asked.id)),
  };
  await journalCase(tx, found, 'citizen.arrived', { requestId: asked.id, offerId: asked.offer_id, source });
  const unread = asked.handed_over_at !== null && asked.acknowledged_at === null;
  if (unread) {
    await journalCase(tx, found, 'handover.acknowledged', { requestId: asked.id, source });
    await acknowledgeRequest(tx, asked.id, by);
  }
  await changeCase(tx, found.id, {
    ...arrival,
    ...(found.status === 'handed_over' ? { status: 'follow_up' } : {}),
    ...(unread ? { acknowledged_at: tx.now, acknowledged_by: by, acknowledged_source: source } : {}),
  });
  const row = await changeReceived(tx, asked.id, arrival);
  const offer = (await offeredNow(tx)).byId.get(asked.offer_id);
  if (offer) await confirmCapacity(tx, offer, by);
  return row;
}
