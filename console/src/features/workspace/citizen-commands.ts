import { setCitizen as setCitizenRoute } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CorrectionReason } from '@leon/contracts/calls/citizen-correction.ts';
import {
  correctCitizen as correctCitizenRoute,
  tellOfCorrection as tellOfCorrectionRoute,
} from '@leon/contracts/calls/contact.routes.ts';
import { protectAddress as protectAddressRoute } from '@leon/contracts/calls/protected-address.routes.ts';
import { ageOn, parseCitizenNumber } from '@leon/contracts/identity/cpr.ts';
import { nowMs } from '../../lib/clock.ts';
import { danishWallClock } from '../../lib/danish-time.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { onCase, params } from './case-commands.ts';
import { saverOf, useCaseFiles, valuesOf } from './case-files.store.ts';

/** False: a digit may be mistyped; null: the kind of number has no check digit. */
type Modulus11 = boolean | null;

/** Who the citizen is, by CPR or replacement number, or that it is not known. */
export async function setCitizen(row: CaseRow, cpr: string | null): Promise<Modulus11> {
  let modulus11Ok: Modulus11 = null;
  await onCase(row, async (stamp) => {
    const reply = await send(setCitizenRoute, { params: params(row), body: { ...stamp, cpr } });
    modulus11Ok = reply.modulus11Ok;
    return reply;
  });
  await takeOver(row, cpr, 'where nothing was said');
  return modulus11Ok;
}

/** Another person than was linked; what was typed stays. */
export async function correctCitizen(
  row: CaseRow,
  reason: CorrectionReason,
  cpr: string | null,
): Promise<Modulus11> {
  let modulus11Ok: Modulus11 = null;
  await onCase(row, async (stamp) => {
    const reply = await send(correctCitizenRoute, { params: params(row), body: { ...stamp, reason, cpr } });
    modulus11Ok = reply.modulus11Ok;
    return reply;
  });
  await takeOver(row, cpr, 'always');
  return modulus11Ok;
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
async function takeOver(row: CaseRow, cpr: string | null, over: 'where nothing was said' | 'always') {
  await useCaseFiles.getState().fetch(row.id);
  const today = danishWallClock(nowMs()).date;
  const told = cpr === null ? null : parseCitizenNumber(cpr, today);
  if (told === null || row.closedAt !== null) return;
  const saver = saverOf(row.id);
  const values = valuesOf(useCaseFiles.getState().files[row.id]);
  const age = told.birthDate === null ? null : ageOn(told.birthDate, today);
  if (age !== null && (over === 'always' || values.citizenAge == null)) saver.type('citizenAge', age);
  if (told.sex !== null && (over === 'always' || values.citizenSex == null))
    saver.type('citizenSex', told.sex);
  await saver.flushAll();
}
