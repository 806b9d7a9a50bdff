import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerGetMeetingBoard } from './get-meeting-board.route.ts';
import { registerHandOn } from './hand-on.routes.ts';
import { registerReassignCase } from './reassign-case.route.ts';
import { registerSeePass } from './see-pass.route.ts';
import { registerTakeOverCase } from './take-over-case.route.ts';

export { markSilentOwners } from './mark-silent-owners.ts';

/** Whose case it is: given, taken over, handed on between shifts; and the board of those that two sectors share. */
export function registerOwnership(app: FastifyInstance, services: Services): void {
  registerReassignCase(app, services);
  registerTakeOverCase(app, services);
  registerHandOn(app, services);
  registerSeePass(app, services);
  registerGetMeetingBoard(app, services);
}
