import type { Tx } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import { readChain, type StoredCase } from '../calls/index.ts';
import { offeredNow } from '../matching/index.ts';
import { isAnsweredFor, needsResponsible } from './closing.rules.ts';

/** Outside hospital nobody leaves a citizen without somebody who answers for her from now on. */
export async function requireResponsible(tx: Tx, found: StoredCase): Promise<void> {
  const placedAt = (await offeredNow(tx)).byId.get(found.offer_id ?? '')?.kind;
  if (!needsResponsible(found.status, placedAt)) return;
  const chain = await readChain(tx, found.id);
  if (!isAnsweredFor(chain, tx.now.getTime())) throw new Refusal('case.responsible_missing');
}
