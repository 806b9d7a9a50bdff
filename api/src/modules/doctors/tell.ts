import type { Opinion } from '@leon/contracts/doctors/opinion.ts';
import { accountStream } from '@leon/contracts/realtime/audience.ts';
import { deskStream } from '@leon/contracts/realtime/stream.ts';
import type { Tx } from '../../db/actor.ts';
import { emit } from '../../db/outbox.ts';

/** That something is new, to the desk and to the doctor; what it is each fetches with authorisation. */
export async function tellOpinion(tx: Tx, { id, version, desk, doctorId }: Opinion): Promise<void> {
  for (const stream of [deskStream(desk), accountStream(doctorId)])
    await emit(tx, stream, 'doctor.news', { id, version });
}
