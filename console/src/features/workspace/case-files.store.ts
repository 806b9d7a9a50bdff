import { getCase, saveField } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRef } from '@leon/contracts/calls/case.ts';
import type { CaseFieldName, CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import type { Contact, Transport } from '@leon/contracts/calls/case-step.ts';
import type { CitizenCorrection } from '@leon/contracts/calls/citizen-correction.ts';
import { addressFields } from '@leon/contracts/calls/protected-address.rules.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import type { Recheck } from '@leon/contracts/placements/follow-up.ts';
import type { PlacementAnswer, Responsible } from '@leon/contracts/placements/placement.ts';
import type { RequestMessage } from '@leon/contracts/placements/with-desk.ts';
import { create } from 'zustand';
import { call, type Reply } from '../../lib/http.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { FieldSaver, type FieldState } from './field-saver.ts';
import { keepDraft, stopKeepingDrafts } from './kept-drafts.ts';

/** What is known here of one case's content. In memory only; what is not saved yet also lies sealed in the browser. */
export interface CaseFile {
  status: 'loading' | 'ready' | 'failed';
  error: unknown;
  fields: Partial<Record<CaseFieldName, FieldState>>;
  /** `saidUnknown`: asked, and nobody could say. */
  citizen: Reply<typeof getCase>['citizen'] | null;
  responsible: Responsible[];
  transport: Transport | null;
  /** Callers of duplicates that were joined into this case. */
  joined: Contact[];
  /** Open cases about the same citizen. */
  sameCitizen: CaseRef[];
  /** Wrong persons that this case was linked to, or that by mistake another was linked to this citizen. */
  corrections: CitizenCorrection[];
  answers: PlacementAnswer[];
  /** What units and the desk have said to each other, oldest first. */
  thread: RequestMessage[];
  /** Newest first. */
  rechecks: Recheck[];
}

interface CaseFiles {
  files: Readonly<Record<CaseId, CaseFile>>;
  /** Fetches the case; what is typed here and not yet stored stays. */
  fetch: (caseId: CaseId) => Promise<void>;
  patch: (caseId: CaseId, change: Partial<CaseFile>) => void;
  /** A workstation is shared: nothing of one person's cases is left for the next. */
  forgetAll: () => void;
}

const blank: CaseFile = {
  status: 'loading',
  error: null,
  fields: {},
  citizen: null,
  responsible: [],
  transport: null,
  joined: [],
  sameCitizen: [],
  corrections: [],
  answers: [],
  thread: [],
  rechecks: [],
};
const savers = new Map<CaseId, FieldSaver>();

export const useCaseFiles = create<CaseFiles>()((set, get) => ({
  files: {},
  patch: (caseId, change) =>
    set(({ files }) => ({ files: { ...files, [caseId]: { ...(files[caseId] ?? blank), ...change } } })),
  fetch: async (caseId) => {
    if (get().files[caseId] === undefined) get().patch(caseId, {});
    try {
      const { fields, case: _row, ...read } = await call(getCase, { params: { caseId } });
      // What was shown as hers to see is not left on the screen of who it is no longer for, and the other way round.
      if ((get().files[caseId]?.citizen?.address ?? 'open') !== read.citizen.address)
        saverOf(caseId).forget(addressFields, read.citizen.address === 'hidden');
      saverOf(caseId).load(fields);
      get().patch(caseId, { status: 'ready', error: null, ...read });
    } catch (error) {
      const ready = get().files[caseId]?.status === 'ready';
      get().patch(caseId, ready ? {} : { status: 'failed', error });
    }
  },
  forgetAll: () => {
    for (const saver of savers.values()) saver.stop();
    savers.clear();
    stopKeepingDrafts();
    set({ files: {} });
  },
}));

export function saverOf(caseId: CaseId): FieldSaver {
  const known = savers.get(caseId);
  if (known !== undefined) return known;
  const saver = new FieldSaver({
    save: ({ field, keepalive, ...body }) =>
      call(saveField, { params: { caseId, field }, body }, { keepalive }),
    newCommandId,
    later: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    changed: (field, state) => {
      const fields = useCaseFiles.getState().files[caseId]?.fields ?? {};
      useCaseFiles.getState().patch(caseId, { fields: { ...fields, [field]: state } });
    },
    keep: (field, draft) => keepDraft(caseId, field, draft),
  });
  savers.set(caseId, saver);
  return saver;
}

// The browser asks nothing when a tab is closed: the last words go out in requests that outlive the page.
if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => {
    for (const saver of savers.values()) saver.leave();
  });
  window.addEventListener('online', () => {
    for (const saver of savers.values()) saver.tryAgain();
  });
}

/** Everything typed so far is sent; what nobody answers stays kept. */
export async function saveAll(): Promise<void> {
  await Promise.all([...savers.values()].map((saver) => saver.flushAll()));
}

/** The fields as typed, stored or not. The api checks shapes at every save, so what comes back is well formed. */
export function valuesOf(file: CaseFile | undefined): CaseFieldValues {
  if (file === undefined) return {};
  return Object.fromEntries(
    Object.entries(file.fields).map(([field, state]) => [field, state.value ?? null]),
  ) as CaseFieldValues;
}
