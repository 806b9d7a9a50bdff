import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerAcknowledgeHandover } from './acknowledge-handover.route.ts';
import { registerAgreeTime } from './agree-time.route.ts';
import { registerAnnounceAdmission } from './announce-admission.route.ts';
import { registerAnswerRequest } from './answer-request.route.ts';
import { registerCancelCase } from './cancel-case.route.ts';
import { registerCloseCase } from './close-case.route.ts';
import { registerDeteriorate } from './deteriorate.route.ts';
import { registerGetCase } from './get-case.route.ts';
import { registerGetRequest } from './get-request.route.ts';
import { registerGiveAdvice } from './give-advice.route.ts';
import { registerHandOver } from './hand-over.route.ts';
import { createHoldQueue } from './hold-queue.ts';
import { registerListOpenRequests } from './list-open-requests.route.ts';
import { registerOrderTransport } from './order-transport.route.ts';
import { registerReceipts } from './receipts.route.ts';
import { registerRecordAnswer } from './record-answer.route.ts';
import { registerReleaseHold } from './release-hold.route.ts';
import { registerRequestPlace } from './request-place.route.ts';
import { registerReservePlace } from './reserve-place.route.ts';
import { registerSendDirectly } from './send-directly.route.ts';
import { registerUndoAnswer } from './undo-answer.route.ts';
import { registerUndo } from './undo-end.route.ts';
import { registerUndoHandOver } from './undo-hand-over.route.ts';
import { registerWaiting } from './waiting.route.ts';
import { registerWithdrawRequest } from './withdraw-request.route.ts';

export { unitSnapshot } from './request-lists.store.ts';
export { expireUnansweredRequests, releaseExpiredHolds } from './sweep.ts';

/** A place is held, asked for, promised or given back; the case ends. */
export function registerPlacements(app: FastifyInstance, services: Services): void {
  registerGetCase(app, services);
  registerReservePlace(app, services, createHoldQueue(services.db));
  registerReleaseHold(app, services);
  registerRequestPlace(app, services);
  registerWithdrawRequest(app, services);
  registerRecordAnswer(app, services);
  registerAnswerRequest(app, services);
  registerGetRequest(app, services);
  registerListOpenRequests(app, services);
  registerAnnounceAdmission(app, services);
  registerCancelCase(app, services);
  registerCloseCase(app, services);
  registerSendDirectly(app, services);
  registerDeteriorate(app, services);
  registerOrderTransport(app, services);
  registerHandOver(app, services);
  registerWaiting(app, services);
  registerUndo(app, services);
  registerGiveAdvice(app, services);
  registerAgreeTime(app, services);
  registerReceipts(app, services);
  registerAcknowledgeHandover(app, services);
  registerUndoHandOver(app, services);
  registerUndoAnswer(app, services);
}
