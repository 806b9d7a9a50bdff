import { claimCase } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { answerCall } from './call.store.ts';
import { checkStatus, requireDeskMember } from './case.policy.ts';
import { changeCase, lockCase } from './case.store.ts';
import { journalCase } from './case-journal.ts';

/** The first claimant owns the case; everybody else is told who that is and since when. */
export function registerClaimCase(app: FastifyInstance, services: Services): void {
  implement(app, services, claimCase, async (request) => {
    const member = requireDeskMember(request.actor);
    return runCommand(services, claimCase, request, async (tx) => {
      const found = await lockCase(tx, request.params.caseId);
      if (!found) throw new Refusal('request.not_found');
      // a second key press is no second claim; it takes the telephone when the caller rings again
      if (found.owner_account_id === member.accountId) {
        await answerCall(tx, found.id);
        return { case: found.row };
      }
      if (found.owner_account_id !== null) {
        const at = found.claimed_at?.toISOString() ?? null;
        throw new Refusal('case.already_claimed', { owner: found.owner_name, at });
      }
      checkStatus(found, member, 'claim');
      await answerCall(tx, found.id);
      await journalCase(tx, found, 'case.claimed', { owner: member.accountId });
      const owner = { owner_account_id: member.accountId, owner_name: member.name };
      // one that the coordinator has put back goes on where it stood, and so do its clocks
      const begun = found.status === 'new' ? ({ status: 'assessing', claimed_at: tx.now } as const) : {};
      return { case: await changeCase(tx, found.id, { ...begun, ...owner }) };
    });
  });
}
