import type { Tx } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import { lockCase, type StoredCase } from '../calls/index.ts';
import { findRequest, type StoredRequest } from './request.store.ts';

interface AskedCase {
  readonly asked: StoredRequest;
  readonly found: StoredCase;
}

/** A request that the unit may still answer, with its case, locked. Another unit's request is not there. */
export async function lockAsked(tx: Tx, requestId: string): Promise<AskedCase> {
  const seen = await findRequest(tx, requestId);
  if (!seen) throw new Refusal('request.not_found');
  // Once the request is answered the case is out of this unit's sight.
  const found = seen.status === 'open' ? await lockCase(tx, seen.case_id) : undefined;
  // read again under the case's lock: somebody may have answered this moment
  const asked = await findRequest(tx, requestId);
  if (found?.request_id !== seen.id || asked?.status !== 'open')
    throw new Refusal('request.already_answered', { answeredBy: asked?.answered_by ?? null });
  return { asked, found };
}

/** A request that the unit has said yes to, with its case, locked; the case may have been closed meanwhile. */
export async function lockReceived(tx: Tx, requestId: string): Promise<AskedCase> {
  const seen = await findRequest(tx, requestId);
  if (!seen) throw new Refusal('request.not_found');
  const found = seen.status === 'accepted' ? await lockCase(tx, seen.case_id) : undefined;
  const asked = await findRequest(tx, requestId);
  if (found?.request_id !== seen.id || asked?.status !== 'accepted') throw new Refusal('follow_up.not_begun');
  return { asked, found };
}
