import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Tx } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import {
  changeCase,
  type DeskMember,
  journalCase,
  keepContent,
  readFields,
  type StoredCase,
  valuesOf,
} from '../calls/index.ts';
import { keepHoldAlive } from './hold.store.ts';
import { insertRequest } from './request.store.ts';

/** The unit is asked for the place that this locked case holds; the hold lives as long as the question. */
export async function askForHeld(
  tx: Tx,
  services: Services,
  member: DeskMember,
  found: StoredCase,
  requestId: string,
): Promise<CaseRow> {
  const { hold_id: holdId, hold_expires_at: expiresAt } = found;
  if (holdId === null || expiresAt === null) throw new Refusal('hold.not_active');
  if (expiresAt <= tx.now) throw new Refusal('hold.expired', { at: expiresAt.toISOString() });
  const values = valuesOf(await readFields(tx, services.keys, found.id));
  // asked first, because the line may drop: the unit calls this number with its questions
  if (!values.callbackNumber?.trim()) throw new Refusal('case.callback_missing');
  if (!(await keepHoldAlive(tx, holdId))) throw new Refusal('hold.not_active');
  const asked = await insertRequest(tx, {
    id: requestId,
    caseId: found.id,
    askedBy: member,
    needs: values.needs ?? [],
  });
  if (!asked) throw new Refusal('hold.not_active');
  const content = await keepContent(tx, services.keys, found);
  const what = { requestId, holdId, offerId: asked.offerId, unit: asked.unit, answerBy: asked.answerBy };
  await journalCase(tx, found, 'place.requested', what, content);
  return changeCase(tx, found.id, {
    status: 'requested',
    request_id: requestId,
    hold_expires_at: null,
    answer_by: asked.answerBy,
  });
}
