import { setCitizen as setCitizenRoute } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CorrectionReason } from '@leon/contracts/calls/citizen-correction.ts';
import {
  correctCitizen as correctCitizenRoute,
  tellOfCorrection as tellOfCorrectionRoute,
} from '@leon/contracts/calls/contact.routes.ts';
import { protectAddress as protectAddressRoute } from '@leon/contracts/calls/protected-address.routes.ts';
import { parseCitizenNumber } from '@leon/contracts/identity/cpr.ts';
import { nowMs } from '../../lib/clock.ts';
import { danishWallClock } from '../../lib/danish-time.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { onCase, params } from './case-commands.ts';
import { saverOf, useCaseFiles, valuesOf } from './case-files.store.ts';
import { type AgeDiffers, toldByNumber } from './told-by-number.rules.ts';

export interface NumberChecks {
  /** False: a digit may be mistyped; null: the kind of number has no check digit. */
  readonly digitsFit: boolean | null;
  /** The number tells another age than the one that was said before; null: it does not. */
  readonly ageDiffers: AgeDiffers | null;
}

/** Who the citizen is, by CPR or replacement number, or that it is not known. */
export async function setCitizen(row: CaseRow, cpr: string | null): Promise<NumberChecks> {
  let modulus11Ok: boolean | null = null;
  // What was said of somebody unknown was an estimate: the number knows better.
  const guessed = useCaseFiles.getState().files[row.id]?.citizen?.saidUnknown === true;
  await onCase(row, async (stamp) => {
    const reply = await send(setCitizenRoute, { params: params(row), body: { ...stamp, cpr } });
    modulus11Ok = reply.modulus11Ok;
    return reply;
  });
  const ageDiffers = await takeOver(row, cpr, guessed ? 'always' : 'where nothing was said');
  return { digitsFit: modulus11Ok, ageDiffers };
}

/** Another person than was linked; what was typed stays. */
export async function correctCitizen(
  row: CaseRow,
  reason: CorrectionReason,
  cpr: string | null,
): Promise<NumberChecks> {
  let modulus11Ok: boolean | null = null;
  await onCase(row, async (stamp) => {
    const reply = await send(correctCitizenRoute, { params: params(row), body: { ...stamp, reason, cpr } });
    modulus11Ok = reply.modulus11Ok;
    return reply;
  });
  const ageDiffers = await takeOver(row, cpr, 'always');
  return { digitsFit: modulus11Ok, ageDiffers };
}

/** Said of the citizen; what this screen may show of the address is asked anew. */
export async function protectAddress(row: CaseRow, isSaid: boolean): Promise<void> {
  await onCase(row, (stamp) =>
    send(protectAddressRoute, { params: params(row), body: { ...stamp, protected: isSaid } }),
  );
  await useCaseFiles.getState().fetch(row.id);
}

/** Somebody who knows of the wrong person was told; the first who says it stands. */
export async function tellOfCorrection(row: CaseRow, receiverId: string): Promise<void> {
  await send(tellOfCorrectionRoute, {
    params: { ...params(row), receiverId },
    body: { commandId: newCommandId() },
  });
  await useCaseFiles.getState().fetch(row.id);
}

/** The number tells age and sex; both count in the ranking, so a wrong person's do not stay. */
async function takeOver(
  row: CaseRow,
  cpr: string | null,
  over: 'where nothing was said' | 'always',
): Promise<AgeDiffers | null> {
  await useCaseFiles.getState().fetch(row.id);
  const today = danishWallClock(nowMs()).date;
  const number = cpr === null ? null : parseCitizenNumber(cpr, today);
  if (number === null || row.closedAt !== null) return null;
  const saver = saverOf(row.id);
  const values = valuesOf(useCaseFiles.getState().files[row.id]);
  const { age, sex, ageDiffers } = toldByNumber(number, values, over, today);
  if (age !== null) saver.type('citizenAge', age);
  if (sex !== null) saver.type('citizenSex', sex);
  await saver.flushAll();
  return ageDiffers;
}
