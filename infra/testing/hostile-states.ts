import { setResponsible } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { reassignCase } from '@leon/contracts/calls/ownership.routes.ts';
import { setUrgency } from '@leon/contracts/calls/urgent.routes.ts';
import { askDoctor, setDuty, takeResponsibility } from '@leon/contracts/doctors/doctor.routes.ts';
import { confirmArrival } from '@leon/contracts/placements/follow-up.routes.ts';
import { handOver } from '@leon/contracts/placements/handover.routes.ts';
import { answerRequest } from '@leon/contracts/placements/placement.routes.ts';
import { askDesk, proposeOther } from '@leon/contracts/placements/with-desk.routes.ts';
import { uuidv7 } from '../simulator/uuid.ts';
import { hostileCases, type Where } from './hostile-case.ts';
import { hostileWriter, type Speaker } from './hostile-writer.ts';

interface Cast {
  readonly nurse: Speaker;
  readonly coordinator: Speaker;
  readonly doctor: Speaker;
  readonly doctorId: string;
  readonly unit: Speaker;
  /** The hour it is in LEON, ISO 8601. */
  readonly now: string;
  readonly where: Where;
}

export interface HostileStates {
  /** Being assessed; all its fields are written full. */
  readonly open: CaseRow;
  /** Asked for, against the citizen's wish; the unit has not said anything yet. */
  readonly waiting: CaseRow;
  /** The unit waits for an answer, or for a word on what it proposes instead. */
  readonly asked: CaseRow;
  readonly proposed: CaseRow;
  /** Promised: a doctor is asked about it. */
  readonly accepted: CaseRow;
  /** Handed over, and nobody has said that it was read. */
  readonly handed: CaseRow;
  /** At the unit, and the asked doctor answers for it. */
  readonly arrived: CaseRow;
}

const redVitals = {
  ...{ respirationRate: 30, spo2: 84, oxygen: false, systolic: 85, diastolic: 50, pulse: 135 },
  ...{ temperature: 39.8, acvpu: 'A', consciousness: 'habitual', spo2Scale: 1 },
};

/** A case in each state in which somebody at a desk, in a unit or on duty opens something that is not open by itself. */
export async function writeHostileStates(cast: Cast): Promise<HostileStates> {
  const { nurse, unit, doctor, coordinator, doctorId, where } = cast;
  const writer = hostileWriter();
  const cases = hostileCases(writer, nurse, where);
  const inHours = (hours: number) => new Date(Date.parse(cast.now) + hours * 3_600_000).toISOString();
  const placed = async (everything = false): Promise<string> => {
    const { id } = await cases.open(everything);
    await cases.place(id);
    return id;
  };
  const askedFor = async (): Promise<{ caseId: string; requestId: string }> => {
    const caseId = await placed();
    return { caseId, requestId: await cases.ask(caseId) };
  };
  const promised = async () => {
    const one = await askedFor();
    const answer = { decision: 'accepted', declineReason: null };
    await writer.write(unit, answerRequest, { answer }, { requestId: one.requestId });
    return one;
  };
  const bothRepeated = { readBackReceiver: true, readBackCaller: true };
  const question = async (caseId: string): Promise<string> => {
    const opinionId = uuidv7();
    await cases.step(caseId, askDoctor, { opinionId, doctorId });
    return opinionId;
  };
  await writer.write(doctor, setDuty, { from: inHours(0), until: inHours(8), availability: 'free' });

  const open = await placed(true);
  await cases.step(open, setUrgency, { urgency: 'yellow' });
  const waiting = await placed();
  await cases.ask(waiting);
  // only now: who is asked for at once would want a doctor first
  await cases.save(waiting, 'noAdmissionWish', true);
  await cases.save(waiting, 'citizenAge', 84);
  await cases.save(waiting, 'vitals', redVitals);
  const asked = await askedFor();
  await writer.write(unit, askDesk, {}, { requestId: asked.requestId });
  const proposed = await askedFor();
  const other = { offerId: null, appointmentAt: inHours(2) };
  await writer.write(unit, proposeOther, other, { requestId: proposed.requestId });
  const accepted = await promised();
  await question(accepted.caseId);
  const sent = await promised();
  const periods = [{ kind: 'doctor', from: inHours(-1), until: inHours(20) }];
  await cases.step(sent.caseId, setResponsible, { periods });
  await cases.step(sent.caseId, handOver, bothRepeated);
  const arrived = await promised();
  const opinionId = await question(arrived.caseId);
  await writer.write(doctor, takeResponsibility, { until: inHours(6) }, { opinionId });
  await cases.step(arrived.caseId, handOver, bothRepeated);
  await writer.write(unit, confirmArrival, {}, { requestId: arrived.requestId });
  const { id: passed } = await cases.open();
  await writer.write(
    coordinator,
    reassignCase,
    { expectedVersion: (await cases.rowOf(passed)).version, to: null, reason: 'workload' },
    { caseId: passed },
  );

  const [first, second, third, fourth, fifth, sixth, last] = await Promise.all(
    [open, waiting, asked.caseId, proposed.caseId, accepted.caseId, sent.caseId, arrived.caseId].map(
      cases.rowOf,
    ),
  );
  return {
    ...{ open: first, waiting: second, asked: third, proposed: fourth },
    ...{ accepted: fifth, handed: sixth, arrived: last },
  } as HostileStates;
}
