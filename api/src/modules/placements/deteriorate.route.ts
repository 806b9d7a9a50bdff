import { urgencyAfterDeterioration } from '@leon/contracts/calls/urgency.ts';
import { deteriorate } from '@leon/contracts/calls/urgent.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import {
  changeCase,
  journalCase,
  keepContent,
  lockForStep,
  requireDeskMember,
  urgencyStanding,
  writeSaid,
} from '../calls/index.ts';
import { tellUnitOfDeterioration } from './request.store.ts';

/** The citizen is worse: urgency rises, what is held stays held until it is replaced, and the receiver is told. */
export function registerDeteriorate(app: FastifyInstance, services: Services): void {
  implement(app, services, deteriorate, async (request) => {
    const member = requireDeskMember(request.actor);
    const { note, urgency: said, expectedVersion } = request.body;
    return runCommand(services, deteriorate, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'deteriorate', step);
      const urgency = urgencyAfterDeterioration(await urgencyStanding(tx, services.keys, found), said);
      if (note?.trim()) await writeSaid(tx, services.keys, member, found, 'deterioration', note);
      const what = { from: found.urgency, to: urgency, status: found.status };
      await journalCase(tx, found, 'case.deteriorated', what, await keepContent(tx, services.keys, found));
      await tellUnitOfDeterioration(tx, found.id);
      return { case: await changeCase(tx, found.id, { urgency, deteriorated_at: tx.now }) };
    });
  });
}
