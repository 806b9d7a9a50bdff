import { followUpsOf } from '@leon/contracts/calls/follow-ups.rules.ts';
import { getMeetingBoard, type MeetingRow } from '@leon/contracts/calls/meeting-board.routes.ts';
import type { FastifyInstance } from 'fastify';
import { type Tx, withActor } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { citizenOf, noteLook, readFields, valuesOf } from '../calls/index.ts';
import { maskedCitizen } from '../identity/index.ts';
import { type OpenQuestion, openQuestions, type SharedCase, sharedCases } from './meeting-board.store.ts';

/** The desk meets with names; the municipality sees the cases its units have accepted, and of the rest only that it is asked. */
export function registerGetMeetingBoard(app: FastifyInstance, services: Services): void {
  implement(app, services, getMeetingBoard, async ({ actor }) => {
    if (actor.kind !== 'person' || (actor.role !== 'coordinator' && actor.role !== 'municipal_manager'))
      throw new Refusal('access.denied');
    const ofDesk = actor.role === 'coordinator';
    return withActor(services.db, actor, async (tx) => {
      const rows: MeetingRow[] = [];
      for (const shared of await sharedCases(tx)) {
        await noteLook(tx, ofDesk ? 'desk_case' : 'accepted_request', shared.id, 'meeting_board');
        const named = {
          owner: ofDesk ? (shared.row.owner?.name ?? null) : null,
          citizen: ofDesk ? await citizenAt(tx, services.keys, shared.id) : null,
        };
        rows.push({ ...meetingRow(shared), ...named });
      }
      if (!ofDesk) rows.push(...(await openQuestions(tx)).map(unnamed));
      return { at: tx.now.toISOString(), rows };
    });
  });
}

function meetingRow({ row, alternatives, responsible, outcomeWithinMs }: SharedCase) {
  const { id, number, status, municipality, placement } = row;
  return {
    caseId: id,
    number,
    status,
    municipality,
    offerId: placement?.offerId ?? null,
    acceptedBy: placement?.acceptedBy ?? null,
    alternatives,
    responsible,
    followUps: followUpsOf(row, outcomeWithinMs),
  };
}

const unnamed = ({ offerId, at, answerBy, municipality }: OpenQuestion): MeetingRow => ({
  caseId: null,
  number: null,
  status: 'requested',
  municipality,
  owner: null,
  citizen: null,
  offerId,
  acceptedBy: null,
  alternatives: [{ offerId, state: 'open', at }],
  responsible: null,
  followUps: [{ kind: 'answer', dueAt: answerBy }],
});

async function citizenAt(tx: Tx, keys: Keys, caseId: string): Promise<MeetingRow['citizen']> {
  const { citizenName = null, citizenAge = null } = valuesOf(await readFields(tx, keys, caseId));
  const citizen = await citizenOf(tx, caseId);
  const masked = citizen === null ? null : await maskedCitizen(tx, keys, citizen);
  return { name: citizenName, age: citizenAge, masked };
}
