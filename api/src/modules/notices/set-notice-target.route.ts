import { setNoticeTarget } from '@leon/contracts/oversight/notice.routes.ts';
import type { FastifyInstance } from 'fastify';
import { journal } from '../../db/journal.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { refuseForeignTarget, requireNoticeKeeper } from './notice.policy.ts';
import { writeTarget } from './notice.store.ts';

/** Whom to tell is a person's word: kept with who said it, and switched off rather than deleted. */
export function registerSetNoticeTarget(app: FastifyInstance, services: Services): void {
  implement(app, services, setNoticeTarget, async (request) => {
    const { id } = request.params;
    const { commandId: _, expectedVersion, ...said } = request.body;
    const by = requireNoticeKeeper(request.actor);
    refuseForeignTarget(by, said.desk);
    if ((said.channel === 'email') !== (said.address !== null)) throw new Refusal('request.invalid');
    return runCommand(services, setNoticeTarget, request, async (tx) => {
      const target = await writeTarget(tx, { ...said, id, by, expectedVersion });
      if (!target) throw new Refusal('version.conflict', {});
      await journal(tx, {
        aggregate: 'notice_target',
        id,
        desk: null,
        organisation: null,
        kind: 'notice_target.set',
        data: {
          event: said.event,
          channel: said.channel,
          desk: said.desk,
          unit: said.unit,
          active: said.active,
        },
      });
      return { target };
    });
  });
}
