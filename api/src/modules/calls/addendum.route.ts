import { addToRecord, listAddenda } from '@leon/contracts/calls/addendum.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { readAddenda, writeAddendum } from './addendum.store.ts';
import { requireDecider, requireDeskMember } from './case.policy.ts';
import { lockCase } from './case.store.ts';
import { journalCase } from './case-journal.ts';
import { findCaseKey } from './case-key.store.ts';
import { lookAtCase } from './look-at-case.ts';

/** A record that has ended is corrected by addition; while a case is open, what is wrong is written anew in its field. */
export function registerAddenda(app: FastifyInstance, services: Services): void {
  const { keys } = services;
  implement(app, services, listAddenda, async ({ actor, params }) => {
    const member = requireDeskMember(actor);
    return withActor(services.db, member, async (tx) => {
      const found = await lookAtCase(tx, member, params.caseId, 'addenda');
      return { addenda: await readAddenda(tx, keys, await findCaseKey(tx, keys, found.id), found.id) };
    });
  });

  implement(app, services, addToRecord, async (request) => {
    const member = requireDecider(request.actor);
    return runCommand(services, addToRecord, request, async (tx) => {
      // The reply holds what others have added.
      await lookAtCase(tx, member, request.params.caseId, 'addenda');
      const found = await lockCase(tx, request.params.caseId);
      if (!found) throw new Refusal('request.not_found');
      const key = found.closed_at === null ? null : await findCaseKey(tx, keys, found.id);
      if (key === null)
        throw new Refusal('case.action_not_allowed', { action: 'edit', status: found.status });
      const digest = await writeAddendum(tx, keys, key, found, { text: request.body.text, by: member });
      await journalCase(tx, found, 'case.added_to', { by: member.accountId }, digest);
      return { addenda: await readAddenda(tx, keys, key, found.id) };
    });
  });
}
