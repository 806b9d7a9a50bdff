import { seePass } from '@leon/contracts/calls/ownership.routes.ts';
import { unseenPass } from '@leon/contracts/calls/ownership.rules.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockCase, requireDeskMember } from '../calls/index.ts';

/** She knows that the case is another's, or hers; said twice changes nothing. */
export function registerSeePass(app: FastifyInstance, services: Services): void {
  implement(app, services, seePass, async (request) => {
    const member = requireDeskMember(request.actor);
    return runCommand(services, seePass, request, async (tx) => {
      const found = await lockCase(tx, request.params.caseId);
      if (!found) throw new Refusal('request.not_found');
      const news = unseenPass(found.row, member.accountId);
      if (news === null) return { case: found.row };
      await journalCase(tx, found, 'case.pass_seen', { as: news === 'lost' ? 'former_owner' : 'owner' });
      const seen = news === 'lost' ? { passed_from_saw: true } : { passed_owner_saw: true };
      return { case: await changeCase(tx, found.id, seen) };
    });
  });
}
