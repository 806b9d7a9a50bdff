import type { CaseFieldName } from '@leon/contracts/calls/case-field.ts';
import { getDraftKey } from '@leon/contracts/identity/session.routes.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { ApiError } from '../../lib/api-error.ts';
import { nowMs } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { importDraftKey } from '../../lib/sealed-text.ts';
import { DraftBox, type FieldDraft, type LeftDraft } from './draft-box.ts';
import { openDraftShelf } from './draft-shelf.ts';
import { holdThisPage, livePages, thisPage } from './live-pages.ts';

interface Kept {
  readonly account: string;
  box: DraftBox | null;
  /** Typed before the key was here. */
  readonly early: Map<string, [CaseId, CaseFieldName, FieldDraft | null]>;
}

let kept: Kept | null = null;
let holding = false;
const againMs = 3_000;

/** Every keystroke that is not known to be saved; null: it is saved now. */
export function keepDraft(caseId: CaseId, field: CaseFieldName, draft: FieldDraft | null): void {
  if (kept === null) return;
  if (kept.box !== null) kept.box.keep(caseId, field, draft);
  else kept.early.set(`${caseId}/${field}`, [caseId, field, draft]);
}

/** From sign-in on; `found` is given what pages that are gone have left, and answers once it is in good hands. */
export async function keepDraftsOf(
  account: string,
  found: (left: readonly LeftDraft[]) => Promise<readonly string[]>,
): Promise<void> {
  if (kept?.account === account) return;
  const mine: Kept = { account, box: null, early: new Map() };
  kept = mine;
  const box = await openBox(account, () => kept === mine);
  if (box === null || kept !== mine) return;
  const left = await box.left(await livePages());
  mine.box = box;
  for (const early of mine.early.values()) box.keep(...early);
  mine.early.clear();
  const done = left.length === 0 ? [] : await found(left);
  await box.settled();
  for (const id of done) await box.forget(id);
}

/** Nobody is signed in any more. What lies in the browser stays there, sealed, for its owner. */
export function stopKeepingDrafts(): void {
  kept = null;
}

async function openBox(account: string, isWanted: () => boolean): Promise<DraftBox | null> {
  try {
    if (!holding) holdThisPage();
    holding = true;
    const shelf = await openDraftShelf();
    const key = await keyFromServer(isWanted);
    return key === null
      ? null
      : new DraftBox(shelf, { account, page: thisPage, key: await importDraftKey(key) }, nowMs);
  } catch {
    // A browser without storage or locks keeps no drafts; saving as typed goes on as ever.
    return null;
  }
}

async function keyFromServer(isWanted: () => boolean): Promise<string | null> {
  while (isWanted()) {
    try {
      return (await call(getDraftKey, {})).key;
    } catch (error) {
      if (error instanceof ApiError) return null;
      await new Promise((done) => setTimeout(done, againMs));
    }
  }
  return null;
}
