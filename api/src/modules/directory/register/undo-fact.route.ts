import { undoFact } from '@leon/contracts/directory/register.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../../http/command.ts';
import { implement } from '../../../http/implement.ts';
import { Refusal } from '../../../refusal.ts';
import type { Services } from '../../../services.ts';
import { readRegister } from '../directory.store.ts';
import { requireVersion, sayOf } from './change-register.ts';
import type { LocalEntry } from './local-entry.ts';
import { withLocalFacts } from './local-facts.rules.ts';
import { offerIn, readRegisterOffer } from './read-register-offer.ts';
import { keeperFor } from './register.policy.ts';
import { lockRegister } from './register.store.ts';
import { factAt } from './register-facts.rules.ts';
import { undoneBy } from './standing.rules.ts';

/** Undone by addition: the entry stays in the history and counts no more. */
export function registerUndoFact(app: FastifyInstance, services: Services): void {
  implement(app, services, undoFact, (request) =>
    runCommand(services, undoFact, request, async (tx) => {
      const { body, params } = request;
      await lockRegister(tx);
      const register = await readRegister(tx);
      const { offer, row } = offerIn(register, params.offerId, tx.now);
      keeperFor(tx.actor, offer);
      const entry = register.entries.find(
        ({ id, offer: code }) => id === body.entryId && code === offer.code,
      );
      if (entry === undefined) throw new Refusal('undo.not_possible');
      const by = keeperFor(tx.actor, offer, entry.said.fact);
      requireVersion(register, offer, body.expectedVersion);
      if (undoneBy(register.entries).has(entry.id)) throw new Refusal('undo.not_possible');
      const at = Math.max(tx.now.getTime(), entry.from ?? 0);
      const undoing: LocalEntry = {
        ...entry,
        id: body.commandId,
        seq: entry.seq + 1_000_000_000,
        undoes: entry.id,
      };
      const state = withLocalFacts(register.base, [...register.entries, undoing]);
      await sayOf(tx, by, offer, {
        said: factAt({ base: register.base, state, at }, row, entry.said),
        before: factAt({ ...register, at }, row, entry.said),
        period: { from: entry.from, to: entry.to },
        saidBy: by.name,
        note: null,
        undoes: entry.id,
      });
      return readRegisterOffer(tx, params.offerId);
    }),
  );
}
