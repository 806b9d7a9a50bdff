import type { Vitals } from '@leon/contracts/calls/isbar.ts';
import { recordRecheck } from '@leon/contracts/placements/follow-up.routes.ts';
import { isWorse } from '@leon/contracts/triage/recheck.ts';
import type { FastifyInstance } from 'fastify';
import type { Tx } from '../../db/actor.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import {
  changeCase,
  findCaseKey,
  journalCase,
  readFields,
  type StoredCase,
  valuesOf,
} from '../calls/index.ts';
import { lockReceived } from './asked-case.ts';
import { changeReceived, keepRecheck, readRechecks, standingBefore } from './follow-up.store.ts';
import { standingNow } from './standing-now.ts';
import { requireUnit } from './unit.policy.ts';

/**
 * Vital values taken again by the receiver. Worse ones are told to the desk at once; a case that it had closed is open
 * again, because somebody must answer.
 */
export function registerRecheck(app: FastifyInstance, services: Services): void {
  implement(app, services, recordRecheck, async (request) => {
    requireUnit(request.actor);
    const { commandId: id, takenBy: by, note, worse: said } = request.body;
    return runCommand(services, recordRecheck, request, async (tx) => {
      const { found, asked } = await lockReceived(tx, request.params.requestId);
      if (found.arrived_at === null) throw new Refusal('follow_up.not_begun');
      const key = await findCaseKey(tx, services.keys, found.id);
      if (key === null) throw new Refusal('request.not_found');
      const vitals = await onTheSameScale(tx, services, key, found, request.body.vitals);
      const { due, ...after } = await standingNow(tx, services, found, vitals);
      const worse = said || isWorse(await standingBefore(tx, asked.id), after);
      await keepRecheck(tx, services.keys, key, { id, request: asked.row, by, vitals, note, worse });
      await journalCase(tx, found, 'citizen.rechecked', { requestId: asked.id, recheckId: id, worse });
      if (worse) await journalCase(tx, found, 'case.deteriorated', { by: 'receiver', status: found.status });
      const taken = { rechecked_at: tx.now, rechecked_by: by, recheck_due_at: due };
      await changeCase(tx, found.id, {
        ...taken,
        ...(worse ? { deteriorated_at: tx.now } : {}),
        ...(worse && found.status === 'closed' ? openAgain : {}),
      });
      const row = await changeReceived(tx, asked.id, {
        ...taken,
        recheck_news2: after.news2,
        recheck_tobs: after.tobs,
        ...(worse ? { deteriorated_at: tx.now } : {}),
      });
      return { request: row };
    });
  });
}

const openAgain = {
  status: 'follow_up',
  outcome: null,
  counterfactual: null,
  closed_at: null,
  undo_to: null,
} as const;

/** Scale 2 is a documented decision (RCP 2017): it stays decided until somebody decides otherwise. */
async function onTheSameScale(
  tx: Tx,
  services: Services,
  key: Buffer,
  found: StoredCase,
  vitals: Vitals,
): Promise<Vitals> {
  if (vitals.spo2Scale !== undefined) return vitals;
  const [last] = await readRechecks(tx, services.keys, key, found.id);
  const before = last?.vitals ?? valuesOf(await readFields(tx, services.keys, found.id)).vitals;
  const { spo2Scale, spo2ScaleDecidedBy, spo2ScaleDecidedAt } = before ?? {};
  if (spo2Scale === undefined) return vitals;
  return {
    ...vitals,
    spo2Scale,
    ...(spo2ScaleDecidedBy === undefined ? {} : { spo2ScaleDecidedBy }),
    ...(spo2ScaleDecidedAt === undefined ? {} : { spo2ScaleDecidedAt }),
  };
}
