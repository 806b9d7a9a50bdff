import { isAllowed } from '@leon/contracts/calls/case.lifecycle.ts';
import { getOwnDoctorsDesk } from '@leon/contracts/doctors/doctor.routes.ts';
import type { AskedOpinion, OwnResponsibility } from '@leon/contracts/doctors/opinion.ts';
import type { FastifyInstance } from 'fastify';
import { type Tx, withActor } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { findCase, findCaseKey, noteLook, readChain, readFields, valuesOf } from '../calls/index.ts';
import { requireDoctor } from './doctor.policy.ts';
import { opened, openQuestionsTo } from './opinion.store.ts';
import { responsibilitiesOf } from './responsibility.store.ts';

/** Open questions with what answering takes, and the periods she answers for. Row security gives no other field. */
export function registerGetOwnDoctorsDesk(app: FastifyInstance, services: Services): void {
  implement(app, services, getOwnDoctorsDesk, ({ actor }) => {
    const doctor = requireDoctor(actor);
    return withActor(services.db, actor, async (tx) => ({
      questions: await questionsTo(tx, services.keys, doctor.accountId),
      responsibilities: await answersFor(tx, doctor.accountId),
    }));
  });
}

async function questionsTo(tx: Tx, keys: Keys, accountId: string): Promise<AskedOpinion[]> {
  const questions: AskedOpinion[] = [];
  for (const stored of await openQuestionsTo(tx, accountId)) {
    const found = await findCase(tx, stored.caseId);
    if (!found) continue;
    await noteLook(tx, 'asked_opinion', found.id, 'opinion');
    const values = valuesOf(await readFields(tx, keys, found.id));
    questions.push({
      ...opened(keys, await findCaseKey(tx, keys, found.id), stored),
      situation: values.situation ?? null,
      vitals: values.vitals ?? null,
      citizenAge: values.citizenAge ?? null,
      callbackNumber: values.callbackNumber ?? null,
      responsible: await readChain(tx, found.id),
      mayTakeResponsibility: isAllowed('set_responsible', found.status, 'visitation_doctor'),
    });
  }
  return questions;
}

async function answersFor(tx: Tx, accountId: string): Promise<OwnResponsibility[]> {
  const mine: OwnResponsibility[] = [];
  for (const period of await responsibilitiesOf(tx, accountId)) {
    await noteLook(tx, 'own_responsibility', period.caseId, 'responsibility');
    const chain = await readChain(tx, period.caseId);
    mine.push({ ...period, next: chain.find(({ from }) => from === period.until) ?? null });
  }
  return mine;
}
