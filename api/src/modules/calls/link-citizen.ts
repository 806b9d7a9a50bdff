import type { CaseRef, CaseRow } from '@leon/contracts/calls/case.ts';
import type { Tx } from '../../db/actor.ts';
import type { Services } from '../../services.ts';
import { linkCitizen } from '../identity/index.ts';
import { changeCase, type StoredCase } from './case.store.ts';
import { citizenOf, setCitizenOf } from './case-citizen.store.ts';
import { openCasesOfSameCitizen, recallColumns } from './contact.store.ts';
import { markFollows } from './protected-address.store.ts';

export interface CitizenChange {
  readonly before: string | null;
  readonly after: string | null;
  readonly masked: string | null;
  readonly modulus11Ok: boolean | null;
}

/** Who the case is about from now on; null: not known. */
export async function changeCitizen(
  tx: Tx,
  { keys, training }: Services,
  found: StoredCase,
  cpr: string | null,
  /** It is said that both are one person: what holds for the one holds for the other. */
  isSame = false,
): Promise<CitizenChange> {
  const before = await citizenOf(tx, found.id);
  const citizen = cpr === null ? null : await linkCitizen(tx, { keys, training }, cpr);
  await setCitizenOf(tx, found, citizen?.citizenId ?? null);
  await markFollows(tx, found, isSame ? null : before, citizen?.citizenId ?? null);
  return {
    before,
    after: citizen?.citizenId ?? null,
    masked: citizen?.masked ?? null,
    modulus11Ok: citizen?.modulus11Ok ?? null,
  };
}

/** What knowing the citizen tells of the case: does it follow up on another, is somebody else on it already. */
export async function tellOthers(
  tx: Tx,
  found: StoredCase,
): Promise<{ case: CaseRow; sameCitizen: CaseRef[] }> {
  // What came after a case was closed is nothing it follows up on.
  const recall = found.closed_at === null ? await recallColumns(tx, found.id) : {};
  const row = await changeCase(tx, found.id, recall);
  return { case: row, sameCitizen: await openCasesOfSameCitizen(tx, found.id) };
}
