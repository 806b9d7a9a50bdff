import { getDecision, listDecisions } from '@leon/contracts/decisions/decision.routes.ts';
import type { DecisionRecord } from '@leon/contracts/decisions/decision.ts';
import type { FastifyInstance } from 'fastify';
import { type Tx, withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import {
  addressAsSeen,
  type DeskMember,
  findCaseKey,
  lookAtCase,
  requireDeskMember,
} from '../calls/index.ts';
import { openRecord, readDecisions } from './decision.store.ts';

/** What was chosen on a case, and what each choice was made from. Each look is logged with its ground. */
export function registerGetDecisions(app: FastifyInstance, services: Services): void {
  implement(app, services, listDecisions, async ({ actor, params }) => {
    const member = requireDeskMember(actor);
    return withActor(services.db, member, async (tx) => {
      const { decisions } = await look(tx, member, params.caseId);
      return { decisions: decisions.map(({ decision }) => decision) };
    });
  });
  implement(app, services, getDecision, async ({ actor, params }) => {
    const member = requireDeskMember(actor);
    return withActor(services.db, member, async (tx) => {
      const { found, decisions } = await look(tx, member, params.caseId);
      const asked = decisions.find(({ decision }) => decision.id === params.decisionId);
      if (!asked) throw new Refusal('request.not_found');
      const key = await findCaseKey(tx, services.keys, params.caseId);
      const record = key && openRecord(services.keys, key, asked);
      const isHidden = (await addressAsSeen(tx, found, member)) === 'hidden';
      return { decision: asked.decision, record: record && isHidden ? withoutPlace(record) : record };
    });
  });
}

async function look(tx: Tx, member: DeskMember, caseId: string) {
  const found = await lookAtCase(tx, member, caseId, 'decisions');
  return { found, decisions: await readDecisions(tx, found.id) };
}

/** What was asked with, without the spot it was asked for. */
function withoutPlace({ need: { position: _, ...need }, ...record }: DecisionRecord): DecisionRecord {
  return { ...record, need };
}
