import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerAddenda } from './addendum.route.ts';
import { registerCalledBack } from './called-back.route.ts';
import { registerClaimCase } from './claim-case.route.ts';
import { registerCorrectCitizen } from './correct-citizen.route.ts';
import { registerEndCall } from './end-call.route.ts';
import { registerJoinCase } from './join-case.route.ts';
import { registerNoteTaken } from './note-taken.route.ts';
import { registerOpenCase } from './open-case.route.ts';
import { registerProtectAddress } from './protect-address.route.ts';
import { registerReceiveCall } from './receive-call.route.ts';
import { registerRecordGate } from './record-gate.route.ts';
import { registerRevealCitizen } from './reveal-citizen.route.ts';
import { registerSaveField } from './save-field.route.ts';
import { registerSetCitizen } from './set-citizen.route.ts';
import { registerSetResponsible } from './set-responsible.route.ts';
import { registerSetUrgency } from './set-urgency.route.ts';
import { registerTellOfCorrection } from './tell-of-correction.route.ts';

export { noteLook } from './access-log.store.ts';
export { callBackBy } from './call.store.ts';
export { checkStep, type DeskMember, lockForStep, requireDecider, requireDeskMember } from './case.policy.ts';
export {
  changeCase,
  deskSnapshot,
  findCase,
  insertCase,
  lockCase,
  type ReopensTo,
  type StoredCase,
  unplaced,
} from './case.store.ts';
export { citizenOf, isSaidUnknown } from './case-citizen.store.ts';
export { keepContent, sealContent } from './case-content.store.ts';
export { readFields, sealValue, valuesOf, writeField } from './case-field.store.ts';
export { journalCase } from './case-journal.ts';
export { caseKeyContext, findCaseKey, newCaseKey } from './case-key.store.ts';
export { correctionsOf } from './citizen-correction.store.ts';
export { contactsOf, openCasesOfSameCitizen } from './contact.store.ts';
export { addressAsSeen, readFieldsAs } from './fields-as-seen.ts';
export { lookAtCase } from './look-at-case.ts';
export { addressRule, isProtected, protectFromStart } from './protected-address.store.ts';
export { refuseChain } from './responsible.rules.ts';
export { readChain, writeChain } from './responsible.store.ts';
export { urgencyStanding } from './scores-of-stored.ts';
export { spreadProtectedAddresses } from './spread-marks.ts';
export { writeSaid } from './write-said.ts';

/** Calls come in, a case is claimed, what is said is kept, somebody is responsible. */
export function registerCalls(app: FastifyInstance, services: Services): void {
  registerReceiveCall(app, services);
  registerEndCall(app, services);
  registerOpenCase(app, services);
  registerClaimCase(app, services);
  registerSaveField(app, services);
  registerSetCitizen(app, services);
  registerSetResponsible(app, services);
  registerRecordGate(app, services);
  registerSetUrgency(app, services);
  registerCalledBack(app, services);
  registerJoinCase(app, services);
  registerCorrectCitizen(app, services);
  registerTellOfCorrection(app, services);
  registerRevealCitizen(app, services);
  registerNoteTaken(app, services);
  registerProtectAddress(app, services);
  registerAddenda(app, services);
}
