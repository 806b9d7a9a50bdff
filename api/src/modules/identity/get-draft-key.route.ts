import { getDraftKey } from '@leon/contracts/identity/session.routes.ts';
import type { FastifyInstance } from 'fastify';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';

/** Made from the account and a key outside the database: nobody else's session is ever given it, and nothing stores it. */
export function registerGetDraftKey(app: FastifyInstance, services: Services): void {
  implement(app, services, getDraftKey, async ({ actor }) => {
    if (actor?.kind !== 'person') throw new Refusal('session.missing');
    return { key: services.keys.draftKey(actor.accountId).toString('base64url') };
  });
}
