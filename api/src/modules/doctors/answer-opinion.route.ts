import { answerOpinion } from '@leon/contracts/doctors/doctor.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { findCaseKey, journalCase, lockCase } from '../calls/index.ts';
import { requireDoctor } from './doctor.policy.ts';
import { findOpinion, keepWords, lockOpinion, opened, toOpinion, writeAnswer } from './opinion.store.ts';
import { tellOpinion } from './tell.ts';

/** Advice, or "I ring up": the doctor's own words, kept with her name and that of whoever asked. */
export function registerAnswerOpinion(app: FastifyInstance, services: Services): void {
  implement(app, services, answerOpinion, (request) => {
    const doctor = requireDoctor(request.actor);
    const { kind, text } = request.body;
    const { keys } = services;
    if (kind === 'advised' && text === '') throw new Refusal('request.invalid', {});
    return runCommand(services, answerOpinion, request, async (tx) => {
      const asked = await findOpinion(tx, request.params.opinionId);
      if (asked?.doctorId !== doctor.accountId) throw new Refusal('request.not_found');
      if (asked.status !== 'open')
        throw new Refusal('request.already_answered', { answeredBy: asked.doctorName });
      // the case first, as in every command on a case
      const found = await lockCase(tx, asked.caseId);
      const key = found && (await findCaseKey(tx, keys, found.id));
      const open = await lockOpinion(tx, asked.id);
      if (!found || !key || !open) throw new Refusal('request.not_found');
      const { question } = opened(keys, key, open);
      const opinion = toOpinion(await writeAnswer(tx, keys, key, open, { kind, text }));
      const words = { question: question ?? '', answer: text, askedBy: open.askedBy, doctor: doctor.name };
      const digest = await keepWords(tx, keys, key, found, words);
      await journalCase(
        tx,
        found,
        'opinion.answered',
        { opinion: open.id, kind, doctor: doctor.accountId },
        digest,
      );
      await tellOpinion(tx, opinion);
      return { opinion };
    });
  });
}
