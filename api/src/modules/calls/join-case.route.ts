import { joinCase } from '@leon/contracts/calls/contact.routes.ts';
import type { FastifyInstance } from 'fastify';
import type { Tx } from '../../db/actor.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { checkStep, requireDeskMember } from './case.policy.ts';
import { changeCase, lockCase, type StoredCase } from './case.store.ts';
import { journalCase } from './case-journal.ts';
import { moveCalls } from './contact.store.ts';

/** Two who call about one citizen share a case: nothing is copied, nothing is lost, and no caller is forgotten. */
export function registerJoinCase(app: FastifyInstance, services: Services): void {
  implement(app, services, joinCase, async (request) => {
    const member = requireDeskMember(request.actor);
    const { into: target, expectedVersion } = request.body;
    const { caseId } = request.params;
    if (target === caseId) throw new Refusal('request.invalid', { field: 'into' });
    return runCommand(services, joinCase, request, async (tx) => {
      const [found, into] = await lockBoth(tx, caseId, target);
      checkStep(found, member, 'join', expectedVersion);
      if (into.closed_at !== null) throw new Refusal('join.target_not_open');
      const lineOpen = await moveCalls(tx, found.id, into.id);
      await journalCase(tx, found, 'case.joined', { into: into.id });
      await journalCase(tx, into, 'case.contact_joined', { from: found.id });
      const row = await changeCase(tx, found.id, {
        status: 'cancelled',
        cancel_reason: 'duplicate',
        closed_at: tx.now,
        joined_into: into.id,
        joined_number: into.number,
        ringing: false,
        contacts: 0,
      });
      const contacts = into.contacts + found.contacts;
      const grown = await changeCase(tx, into.id, { contacts, ...(lineOpen ? { ringing: true } : {}) });
      return { case: row, into: grown };
    });
  });
}

/** In order of id, as whoever locks several cases: nobody waits in a circle. Another desk's case is not there. */
async function lockBoth(tx: Tx, one: string, other: string): Promise<[StoredCase, StoredCase]> {
  const locked = new Map<string, StoredCase>();
  for (const id of [one, other].sort()) {
    const found = await lockCase(tx, id);
    if (!found) throw new Refusal('request.not_found');
    locked.set(id, found);
  }
  return [locked.get(one) as StoredCase, locked.get(other) as StoredCase];
}
