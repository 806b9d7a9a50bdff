import { isLowering, refuseUrgency } from '@leon/contracts/calls/urgency.ts';
import { setUrgency } from '@leon/contracts/calls/urgent.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { lockForStep, requireDeskMember } from './case.policy.ts';
import { changeCase } from './case.store.ts';
import { keepContent } from './case-content.store.ts';
import { journalCase } from './case-journal.ts';
import { urgencyStanding } from './scores-of-stored.ts';
import { writeSaid } from './write-said.ts';

/** Concern raises at once; to lower, or to set less than the scores say, takes a doctor by name and a reason. */
export function registerSetUrgency(app: FastifyInstance, services: Services): void {
  implement(app, services, setUrgency, async (request) => {
    const member = requireDeskMember(request.actor);
    const { urgency, doctor, reason, expectedVersion } = request.body;
    return runCommand(services, setUrgency, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'set_urgency', step);
      const standing = await urgencyStanding(tx, services.keys, found);
      const { byScores } = standing;
      const refused = refuseUrgency(standing, { urgency, doctor, reason });
      if (refused) throw new Refusal(refused, { from: found.urgency, byScores, to: urgency });
      const decision = { from: found.urgency, byScores, to: urgency, doctor, reason };
      await writeSaid(tx, services.keys, member, found, 'urgencyDecision', decision);
      const what = { from: found.urgency, byScores, to: urgency, lowered: isLowering(standing, urgency) };
      await journalCase(tx, found, 'case.urgency_set', what, await keepContent(tx, services.keys, found));
      return { case: await changeCase(tx, found.id, { urgency }) };
    });
  });
}
