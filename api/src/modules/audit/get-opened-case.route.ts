import { getOpenedCase } from '@leon/contracts/audit/break-glass.routes.ts';
import { addressFor, withoutAddress } from '@leon/contracts/calls/protected-address.rules.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import {
  addressRule,
  citizenOf,
  isProtected,
  noteLook,
  readChain,
  readFields,
  requireDeskMember,
} from '../calls/index.ts';
import { maskedCitizen } from '../identity/index.ts';
import { factsOfCase, findBrokenGlass, lookThrough } from './break-glass.store.ts';

/** Row security decides whether the time is up; this says so. */
export function registerGetOpenedCase(app: FastifyInstance, services: Services): void {
  const { keys } = services;
  implement(app, services, getOpenedCase, async ({ actor, params }) => {
    const member = requireDeskMember(actor);
    return withActor(services.db, member, async (tx) => {
      const glass = await findBrokenGlass(tx, params.glassId);
      if (!glass || glass.by.id !== member.accountId) throw new Refusal('request.not_found');
      await lookThrough(tx, glass.id);
      const facts = await factsOfCase(tx, glass.caseId);
      if (!facts) throw new Refusal('glass.over');
      await noteLook(tx, 'break_glass', glass.caseId, 'case', { breakGlass: glass.id });
      const citizen = await citizenOf(tx, glass.caseId);
      const rule = await addressRule(tx);
      const address = addressFor(await isProtected(tx, glass.caseId), 'emergency_access', rule);
      const fields = await readFields(tx, keys, glass.caseId);
      if (address === 'protected')
        await noteLook(tx, 'break_glass', glass.caseId, 'protected_address', { breakGlass: glass.id });
      return {
        glass,
        case: {
          ...facts,
          masked: citizen === null ? null : await maskedCitizen(tx, keys, citizen),
          fields: address === 'hidden' ? withoutAddress(fields, rule) : fields,
          address,
          responsible: await readChain(tx, glass.caseId),
        },
      };
    });
  });
}
