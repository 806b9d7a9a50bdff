import { answerDoubt } from '@leon/contracts/directory/doubt.ts';
import type { FastifyInstance } from 'fastify';
import { journal } from '../../db/journal.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { findOpenDoubt, writeAnswer } from './doubt.store.ts';

/** The entry's own keeper looks into it; nobody else can lift a doubt. */
export function registerAnswerDoubt(app: FastifyInstance, services: Services): void {
  implement(app, services, answerDoubt, (request) => {
    const { actor, params, body } = request;
    if (actor.kind !== 'person') throw new Refusal('access.denied');
    return runCommand(services, answerDoubt, request, async (tx) => {
      const found = await findOpenDoubt(tx, params.doubtId);
      if (!found) throw new Refusal('request.not_found');
      if (!found.keeps) throw new Refusal('access.denied');
      const { expectedVersion, answer, note } = body;
      const doubt = await writeAnswer(tx, actor, { id: params.doubtId, expectedVersion, answer });
      if (!doubt) throw new Refusal('version.conflict', { version: found.version });
      await journal(tx, {
        aggregate: 'directory',
        id: found.offer_id,
        desk: null,
        organisation: null,
        kind: 'doubt.answered',
        data: { doubtId: doubt.id, competence: doubt.competence, part: doubt.part, answer, note },
      });
      return { doubt };
    });
  });
}
