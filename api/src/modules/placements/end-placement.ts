import type { Tx } from '../../db/actor.ts';
import type { StoredCase } from '../calls/index.ts';
import { takePromiseBack } from '../capacity/index.ts';
import { isPromised } from './closing.rules.ts';
import { endHold } from './hold.store.ts';
import { withdrawRequestOf } from './request.store.ts';

/** Gives back whatever the case has: a hold, an open request, a promise. Who was asked is told. */
export async function endPlacement(tx: Tx, found: StoredCase, why: 'admission' | 'cancelled'): Promise<void> {
  if (found.hold_id !== null) await endHold(tx, found.id, why);
  if (isPromised(found.status) && found.offer_id !== null) await takePromiseBack(tx, found.offer_id);
  if (found.request_id !== null) await withdrawRequestOf(tx, found.id);
}
