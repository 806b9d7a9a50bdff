import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { GivenAnswer, PlacementAnswer, RequestRow } from '@leon/contracts/placements/placement.ts';
import type { Tx } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, findCaseKey, journalCase, type StoredCase } from '../calls/index.ts';
import { confirmCapacity, promisePlace } from '../capacity/index.ts';
import { noteAnswer } from '../doubts/index.ts';
import { offeredNow } from '../matching/index.ts';
import { checkTime } from './agreed-time.ts';
import { confirmsCapacity, refuseAnswer } from './answer.rules.ts';
import { endHold, endHoldAccepted } from './hold.store.ts';
import { excludeOffer, findRequest, type StoredRequest, writeAnswer } from './request.store.ts';
import { noteContext } from './request-lists.store.ts';

/**
 * A named person's yes or no, on screen or by telephone, to a request that is open; the case is locked. The request
 * itself is written last: until then it is what lets its unit at the case.
 */
export async function settleAnswer(
  tx: Tx,
  services: Services,
  found: StoredCase,
  answer: GivenAnswer,
  source: PlacementAnswer['source'],
): Promise<RequestRow> {
  const refused = refuseAnswer(answer);
  if (refused) throw new Refusal(refused, { field: 'declineReason' });
  const asked = found.request_id === null ? undefined : await findRequest(tx, found.request_id);
  if (asked?.status !== 'open') {
    throw new Refusal('request.already_answered', { answeredBy: asked?.answered_by ?? null });
  }
  if (answer.appointmentAt) await checkTime(tx, found, answer.appointmentAt);
  await (answer.decision === 'accepted' ? accept : decline)(tx, found, asked, answer);
  const offer = (await offeredNow(tx)).byId.get(asked.offer_id);
  if (offer && confirmsCapacity(answer)) await confirmCapacity(tx, offer, answer.answeredBy);
  if (offer) await noteWhatItSays(tx, offer, asked, answer);
  const note = answer.note?.trim() ? await sealNote(tx, services, found, asked, answer.note) : null;
  return writeAnswer(tx, asked.id, { ...answer, note, source });
}

async function accept(tx: Tx, found: StoredCase, asked: StoredRequest, answer: GivenAnswer): Promise<void> {
  await endHoldAccepted(tx, asked.hold_id);
  await promisePlace(tx, asked.offer_id);
  const what = {
    requestId: asked.id,
    holdId: asked.hold_id,
    offerId: asked.offer_id,
    appointmentAt: answer.appointmentAt ?? null,
  };
  await journalCase(tx, found, 'place.accepted', what);
  await changeCase(tx, found.id, {
    status: 'accepted',
    hold_id: null,
    answer_by: null,
    accepted_by: answer.answeredBy,
    appointment_at: answer.appointmentAt ?? null,
  });
}

async function decline(tx: Tx, found: StoredCase, asked: StoredRequest, answer: GivenAnswer): Promise<void> {
  await excludeOffer(tx, found.id, asked.offer_id);
  await journalCase(tx, found, 'request.declined', { requestId: asked.id, reason: answer.declineReason });
  await endHold(tx, found.id, 'declined');
}

/** A no for lack of a competence puts the register in doubt, a yes clears the offer of an earlier no. */
async function noteWhatItSays(
  tx: Tx,
  offer: Offer,
  asked: StoredRequest,
  answer: GivenAnswer,
): Promise<void> {
  const { needs } = asked.row;
  if (answer.decision === 'accepted') await noteAnswer(tx, { offer, asked: needs, missing: null });
  if (answer.declineReason === 'competence_missing')
    await noteAnswer(tx, { offer, asked: needs, missing: answer.missing ?? needs });
}

async function sealNote(
  tx: Tx,
  { keys }: Services,
  found: StoredCase,
  asked: StoredRequest,
  note: string,
): Promise<Buffer | null> {
  const key = await findCaseKey(tx, keys, found.id);
  return key && keys.sealWith(key, Buffer.from(note, 'utf8'), noteContext(asked.id));
}
