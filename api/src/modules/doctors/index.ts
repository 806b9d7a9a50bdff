import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerAnswerOpinion } from './answer-opinion.route.ts';
import { registerAskDoctor } from './ask-doctor.route.ts';
import { registerGetOwnDoctorsDesk } from './get-own-doctors-desk.route.ts';
import { registerHandOverResponsibility } from './hand-over-responsibility.route.ts';
import { registerListOpinions } from './list-opinions.route.ts';
import { registerReachAttempts } from './reach-attempts.route.ts';
import { registerSetDuty } from './set-duty.route.ts';
import { registerTakeResponsibility } from './take-responsibility.route.ts';

export { readDuties } from './duty.store.ts';

/** Doctors on duty: who can be reached, what they are asked, what they answer for. */
export function registerDoctors(app: FastifyInstance, services: Services): void {
  registerSetDuty(app, services);
  registerGetOwnDoctorsDesk(app, services);
  registerAskDoctor(app, services);
  registerListOpinions(app, services);
  registerAnswerOpinion(app, services);
  registerReachAttempts(app, services);
  registerTakeResponsibility(app, services);
  registerHandOverResponsibility(app, services);
}
