import { getCase } from '@leon/contracts/calls/case.routes.ts';
import {
  type AddressRuleShown,
  addressFields,
  type ProtectedAddressRule,
} from '@leon/contracts/calls/protected-address.rules.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import {
  citizenOf,
  contactsOf,
  correctionsOf,
  findCaseKey,
  isSaidUnknown,
  lookAtCase,
  openCasesOfSameCitizen,
  readChain,
  readFieldsAs,
  requireDeskMember,
} from '../calls/index.ts';
import { isReplacement, maskedCitizen } from '../identity/index.ts';
import { readRechecks } from './follow-up.store.ts';
import { answersOf } from './request-lists.store.ts';
import { readTransport } from './transport.store.ts';
import { readThread } from './with-desk.store.ts';

/** A case with all that was typed and answered. Each look is logged with its ground, in the same transaction. */
export function registerGetCase(app: FastifyInstance, services: Services): void {
  implement(app, services, getCase, async ({ actor, params }) => {
    const member = requireDeskMember(actor);
    const { keys } = services;
    return withActor(services.db, member, async (tx) => {
      const found = await lookAtCase(tx, member, params.caseId, 'case');
      const key = await findCaseKey(tx, keys, found.id);
      const citizen = await citizenOf(tx, found.id);
      const { fields, address, rule } = await readFieldsAs(tx, keys, found, member);
      return {
        case: found.row,
        fields,
        responsible: await readChain(tx, found.id),
        answers: await answersOf(tx, keys, key, found.id),
        citizen: {
          masked: citizen === null ? null : await maskedCitizen(tx, keys, citizen),
          known: citizen !== null,
          saidUnknown: citizen === null && (await isSaidUnknown(tx, found.id)),
          address,
          addressRule: address === 'open' ? null : shownRule(rule),
          replacement: citizen !== null && (await isReplacement(tx, citizen)),
        },
        transport: await readTransport(tx, found.id),
        joined: await contactsOf(tx, keys, found.id),
        sameCitizen: await openCasesOfSameCitizen(tx, found.id),
        corrections: await correctionsOf(tx, keys, found.id, citizen),
        thread: await readThread(tx, keys, key, found.id),
        rechecks: await readRechecks(tx, keys, key, found.id),
      };
    });
  });
}

const shownRule = ({ version, approved, fields }: ProtectedAddressRule): AddressRuleShown => ({
  version,
  approved,
  fields: addressFields.filter((field) => fields.includes(field)),
});
