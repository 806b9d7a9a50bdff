import { setDuty } from '@leon/contracts/doctors/doctor.routes.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import type { FastifyInstance } from 'fastify';
import { journal } from '../../db/journal.ts';
import { emit } from '../../db/outbox.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { requireDoctor } from './doctor.policy.ts';
import { writeDuty } from './duty.store.ts';

/** Nobody's duty is longer than this; a slip of the date is. */
const longestMs = 36 * 3_600_000;

/** A doctor's own word about herself: from when to when, and how she is reached. */
export function registerSetDuty(app: FastifyInstance, services: Services): void {
  implement(app, services, setDuty, (request) => {
    const doctor = requireDoctor(request.actor);
    const { number, from, until, availability } = request.body;
    return runCommand(services, setDuty, request, async (tx) => {
      const length = Date.parse(until) - Date.parse(from);
      const over = Date.parse(until) <= tx.now.getTime();
      if (length <= 0 || length > longestMs || over) throw new Refusal('responsible.period_invalid');
      const duty = await writeDuty(tx, doctor, { number, from, until, availability });
      await journal(tx, {
        aggregate: 'account',
        id: doctor.accountId,
        desk: null,
        organisation: null,
        kind: 'duty.set',
        data: { from, until, availability },
      });
      await emit(tx, regionStream, 'duty.changed', duty);
      return { duty };
    });
  });
}
