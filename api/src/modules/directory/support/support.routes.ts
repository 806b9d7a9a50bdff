import { randomUUID } from 'node:crypto';
import {
  confirmSupport,
  proposeSupport,
  readSupport,
  type SupportHistory,
  withdrawSupport,
} from '@leon/contracts/rules/support.routes.ts';
import { supportOn } from '@leon/contracts/rules/support.ts';
import { confirmedSupport, pendingSupport } from '@leon/contracts/rules/support-step.ts';
import type { FastifyInstance } from 'fastify';
import { type Tx, withActor } from '../../../db/actor.ts';
import { runCommand } from '../../../http/command.ts';
import { implement } from '../../../http/implement.ts';
import { Refusal } from '../../../refusal.ts';
import type { Services } from '../../../services.ts';
import { saidPeriod } from '../register/said-period.rules.ts';
import { requireApprover, requireReader, requireWithdrawer } from './support.policy.ts';
import { isDemonstration, readSupportSteps } from './support-step.store.ts';
import { rulesNow, switchSupport } from './switch-support.ts';

/** The switch of the decision-support module: one enters the approval, another confirms it, anybody of them withdraws it. */
export function registerSupport(app: FastifyInstance, services: Services): void {
  implement(app, services, readSupport, (request) => {
    requireReader(request.actor);
    return withActor(services.db, request.actor, historyOf, { readOnly: true });
  });
  implement(app, services, proposeSupport, (request) => {
    const by = requireApprover(request.actor);
    const { approver, reference, validFrom, lastDay } = request.body;
    return runCommand(services, proposeSupport, request, async (tx) => {
      const period = saidPeriod(validFrom, lastDay, tx.now.getTime());
      if (period === null) throw new Refusal('request.invalid', { field: 'lastDay' });
      const from = new Date(period.from ?? tx.now).toISOString();
      const until = period.to === null ? null : new Date(period.to).toISOString();
      const demo = await isDemonstration(tx);
      await switchSupport(tx, by, () => ({
        step: { id: randomUUID(), kind: 'proposed', approver, reference, from, until, demo },
        data: { approver, reference, from, until, demo },
      }));
      return historyOf(tx);
    });
  });
  implement(app, services, confirmSupport, (request) => {
    const by = requireApprover(request.actor);
    const { proposal } = request.params;
    return runCommand(services, confirmSupport, request, async (tx) => {
      await switchSupport(tx, by, (steps) => {
        const waiting = pendingSupport(steps, tx.now.getTime());
        if (waiting?.id !== proposal) throw new Refusal('support.not_pending');
        if (waiting.account === by.accountId) throw new Refusal('support.same_person');
        return {
          step: { id: randomUUID(), kind: 'confirmed', proposal, proposedBy: waiting.account },
          data: { proposal, proposedBy: waiting.account, reference: waiting.reference },
        };
      });
      return historyOf(tx);
    });
  });
  implement(app, services, withdrawSupport, (request) => {
    const by = requireWithdrawer(request.actor);
    const { reason } = request.body;
    return runCommand(services, withdrawSupport, request, async (tx) => {
      const now = tx.now.getTime();
      const rules = await rulesNow(tx);
      await switchSupport(tx, by, (steps) => {
        const ahead = confirmedSupport(steps).some(({ to }) => to === null || to > now);
        if (supportOn(rules, now) === null && !ahead && pendingSupport(steps, now) === null)
          throw new Refusal('support.not_on');
        return { step: { id: randomUUID(), kind: 'withdrawn', reason }, data: { reason } };
      });
      return historyOf(tx);
    });
  });
}

const historyOf = async (tx: Pick<Tx, 'db'>): Promise<SupportHistory> => ({
  steps: await readSupportSteps(tx),
  demonstration: await isDemonstration(tx),
});
