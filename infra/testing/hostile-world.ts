import { addToRecord } from '@leon/contracts/calls/addendum.routes.ts';
import {
  claimCase,
  closeCase,
  receiveCall,
  recordAnswer,
  setCitizen,
  setResponsible,
} from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { correctCitizen } from '@leon/contracts/calls/contact.routes.ts';
import { deteriorate, sendDirectly, setUrgency } from '@leon/contracts/calls/urgent.routes.ts';
import { sendCrewRequest } from '@leon/contracts/crew/crew.routes.ts';
import {
  answerOpinion,
  askDoctor,
  handOverResponsibility,
  recordReachAttempt,
  setDuty,
  takeResponsibility,
} from '@leon/contracts/doctors/doctor.routes.ts';
import { ownAlarm } from '@leon/contracts/oversight/alarm.routes.ts';
import { giveAdvice } from '@leon/contracts/placements/advice.routes.ts';
import {
  confirmArrival,
  recordArrival,
  recordRecheck,
  recordRecheckByPhone,
  recordResult,
  recordResultByPhone,
} from '@leon/contracts/placements/follow-up.routes.ts';
import { handOver, orderTransport } from '@leon/contracts/placements/handover.routes.ts';
import { answerRequest } from '@leon/contracts/placements/placement.routes.ts';
import {
  acknowledgeHandover,
  agreeTime,
  recordAcknowledgement,
} from '@leon/contracts/placements/receipt.routes.ts';
import {
  answerQuestion,
  askDesk,
  proposeOther,
  refuseProposal,
} from '@leon/contracts/placements/with-desk.routes.ts';
import { uuidv7 } from '../simulator/uuid.ts';
import { type HostileCases, hostileCases, type Where } from './hostile-case.ts';
import { type HostileWriter, hostileWriter, type Speaker } from './hostile-writer.ts';

export interface HostileCast {
  readonly nurse: Speaker;
  readonly doctor: Speaker;
  readonly doctorId: string;
  readonly unit: Speaker;
  readonly crew: Speaker;
  readonly telephone: Speaker;
  readonly desk: string;
  /** The hour it is in LEON, ISO 8601. */
  readonly now: string;
  readonly where: Where;
  /** Another receiver of the same organisation, which can come now and is only telephoned. */
  readonly telephoned: string;
}

interface Scene extends HostileCast {
  readonly writer: HostileWriter;
  readonly cases: HostileCases;
  readonly inHours: (hours: number) => string;
}

/**
 * A world in which everybody who may write has written texts of the corpus wherever a case lets them: what was said on the
 * telephone, between desk, unit, doctor and crew, on screen and by telephone, until after the case's end.
 */
export async function writeHostileCases(cast: HostileCast) {
  const writer = hostileWriter();
  const inHours = (hours: number) => new Date(Date.parse(cast.now) + hours * 3_600_000).toISOString();
  const scene = { ...cast, writer, cases: hostileCases(writer, cast.nurse, cast.where), inHours };
  const placed = await aPlacedCase(scene);
  const asked = await anAskedCase(scene);
  const open = await anOpenCase(scene);
  const telephoned = await aTelephonedCase(scene);
  await casesThatEnd(scene);
  await callers(scene);
  return { writer, placed, asked, open, telephoned };
}

const measured = { spo2Scale: 2, spo2ScaleDecidedAt: '2026-11-22', spo2: 95 };

/** From the request to three days later, on the unit's own screen. */
async function aPlacedCase({ writer, cases, unit, doctor, doctorId, inHours }: Scene): Promise<CaseRow> {
  const { id: caseId } = await cases.open(true);
  await cases.place(caseId);
  const requestId = await cases.ask(caseId);
  await writer.write(unit, askDesk, {}, { requestId });
  await cases.step(caseId, answerQuestion);
  await writer.write(unit, proposeOther, { offerId: null, appointmentAt: inHours(2) }, { requestId });
  await cases.step(caseId, refuseProposal);
  const answer = { decision: 'accepted', declineReason: null };
  await writer.write(unit, answerRequest, { answer }, { requestId });
  await cases.step(caseId, agreeTime, { appointmentAt: inHours(1) });
  const periods = [{ kind: 'doctor', from: inHours(-1), until: inHours(20) }];
  await cases.step(caseId, setResponsible, { periods });
  await cases.step(caseId, orderTransport);
  const from = { from: inHours(0), until: inHours(8), availability: 'free' };
  await writer.write(doctor, setDuty, from);
  const ask = async () => {
    const opinionId = uuidv7();
    await cases.step(caseId, askDoctor, { opinionId, doctorId });
    return opinionId;
  };
  const [advised, taken] = [await ask(), await ask()];
  await writer.write(doctor, answerOpinion, { kind: 'advised' }, { opinionId: advised });
  await writer.write(doctor, takeResponsibility, { until: inHours(6) }, { opinionId: taken });
  const after = { accountId: null, kind: 'duty_function', until: inHours(12) };
  await writer.write(doctor, handOverResponsibility, after, { caseId });
  await cases.step(caseId, recordReachAttempt);
  await cases.step(caseId, handOver, { readBackReceiver: true, readBackCaller: true });
  await cases.save(caseId, 'neededTests');
  await writer.write(unit, acknowledgeHandover, {}, { requestId });
  await writer.write(unit, confirmArrival, {}, { requestId });
  await writer.write(unit, recordRecheck, { vitals: measured, worse: true }, { requestId });
  return cases.rowOf(caseId);
}

/** Waits at the unit, with a question to the desk; and the citizen has become worse. */
async function anAskedCase({ writer, cases, unit }: Scene): Promise<CaseRow> {
  const { id: caseId } = await cases.open();
  await cases.place(caseId);
  const requestId = await cases.ask(caseId);
  await writer.write(unit, askDesk, {}, { requestId });
  await cases.step(caseId, deteriorate, { urgency: null });
  return cases.rowOf(caseId);
}

/** Still being assessed. */
async function anOpenCase({ writer, cases, nurse }: Scene): Promise<CaseRow> {
  const { id: caseId } = await cases.open();
  await cases.place(caseId);
  await cases.step(caseId, setUrgency, { urgency: 'yellow' });
  const { version } = await cases.rowOf(caseId);
  const known = { expectedVersion: version };
  await writer.isRefused(nurse, setCitizen, 'cpr.invalid', known, { caseId });
  await writer.isRefused(nurse, correctCitizen, 'cpr.invalid', known, { caseId });
  await writer.isRefused(nurse, ownAlarm, 'alarm.over', { kind: 'worse' }, { caseId });
  return cases.rowOf(caseId);
}

/** A no and a yes that were heard on the telephone; the no twice, so that the register is in doubt. */
async function aTelephonedCase({ cases, where, telephoned, inHours }: Scene): Promise<CaseRow> {
  const declined = { decision: 'declined', declineReason: 'competence_missing', missing: ['AKF-02'] };
  const [first, second] = [await cases.open(), await cases.open()];
  for (const { id: caseId } of [first, second]) {
    await cases.place(caseId);
    await cases.ask(caseId, telephoned);
    await cases.step(caseId, recordAnswer, { answer: declined });
  }
  const caseId = second.id;
  await cases.ask(caseId, where.offerId);
  await cases.step(caseId, recordAnswer, { answer: { decision: 'accepted', declineReason: null } });
  const periods = [{ kind: 'duty_function', from: inHours(-1), until: inHours(20) }];
  await cases.step(caseId, setResponsible, { periods });
  await cases.step(caseId, handOver, { readBackReceiver: true, readBackCaller: true });
  await cases.step(caseId, recordAcknowledgement);
  const { case: arrived } = await cases.step(caseId, recordArrival);
  const heard = { takenAt: arrived.followUp?.arrivedAt, vitals: measured, worse: false, last: false };
  await cases.step(caseId, recordRecheckByPhone, heard);
  await cases.step(caseId, recordResultByPhone);
  return cases.rowOf(caseId);
}

async function casesThatEnd({ writer, cases, unit }: Scene): Promise<void> {
  const advised = await cases.open();
  await cases.save(advised.id, 'whereabouts', { position: { lat: 56.4, lon: 9.4 } });
  await cases.step(advised.id, giveAdvice, { offerId: null });
  await cases.step(advised.id, addToRecord);
  const direct = await cases.open();
  await cases.step(direct.id, sendDirectly, { directOfferId: null });
  const ended = await cases.open();
  await cases.place(ended.id);
  const requestId = await cases.ask(ended.id);
  const answer = { decision: 'accepted', declineReason: null };
  await writer.write(unit, answerRequest, { answer }, { requestId });
  await cases.step(ended.id, setResponsible, {
    periods: [{ kind: 'doctor', from: '2026-11-22T00:00:00Z', until: '2099-01-01T00:00:00Z' }],
  });
  await cases.step(ended.id, handOver, { readBackReceiver: true, readBackCaller: true });
  await writer.write(unit, confirmArrival, {}, { requestId });
  await writer.write(unit, recordResult, {}, { requestId });
  await cases.step(ended.id, closeCase, { outcome: 'acute_team', counterfactual: 'unknown' });
}

/** Who says a number before anybody has answered; nobody is left waiting. */
async function callers({ writer, nurse, crew, telephone, desk, now, where }: Scene): Promise<void> {
  const rung = { callId: uuidv7(), caseId: uuidv7(), desk, callerType: 'own_gp' };
  await writer.write(telephone, receiveCall, rung);
  const whereabouts = {
    position: where.position,
    municipality: where.municipality,
  };
  const asked = { caseId: uuidv7(), kind: 'request', capturedAt: now, said: { whereabouts } };
  await writer.write(crew, sendCrewRequest, asked);
  for (const { caseId } of [rung, asked]) await writer.write(nurse, claimCase, {}, { caseId });
}
