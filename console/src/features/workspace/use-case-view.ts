import { type CaseAction, mayWriteAlong } from '@leon/contracts/calls/case.lifecycle.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import { actionsOf } from '@leon/contracts/calls/ownership.rules.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { registersOnly } from '@leon/contracts/identity/role.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { needOfCase, scoresFor } from '@leon/contracts/matching/need-of-case.ts';
import type { CaseScores } from '@leon/contracts/triage/scores-of-case.ts';
import { useEffect, useMemo } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { usePicture } from '../../stores/picture.ts';
import { useSupport } from '../../stores/use-support.ts';
import { type AlternativesView, choosable } from './alternatives-view.ts';
import { type CaseFile, useCaseFiles, valuesOf } from './case-files.store.ts';
import { isClosedNow } from './closed-now.ts';
import { foldByUrgency, needsDoctor } from './fold-by-urgency.ts';
import { type NextStep, nextStep } from './next-step.ts';
import { useAlternatives } from './use-alternatives.ts';
import { useOthersSaves } from './use-others-saves.ts';
import { useTellOpenCase } from './use-presence.ts';
import { useWorkspace } from './workspace.store.ts';

/** Everything the case panel and the map show of one case, from the live row and what is typed. */
export interface CaseView {
  row: CaseRow;
  file: CaseFile | undefined;
  values: CaseFieldValues;
  need: Need | null;
  scores: CaseScores;
  alternatives: AlternativesView | null;
  /** The marked alternative, or the top of the list. */
  chosen: Offer | null;
  top: Offer | null;
  placedAt: Offer | null;
  next: NextStep;
  actions: readonly CaseAction[];
  editable: boolean;
  /** False: she registers; what it comes to is somebody else's to say. */
  decides: boolean;
}

export function useCaseView(session: Session, caseId: CaseId | null): CaseView | null {
  const row = usePicture((state) => (caseId === null ? undefined : state.cases.get(caseId)));
  const file = useCaseFiles((state) => (caseId === null ? undefined : state.files[caseId]));
  const fetch = useCaseFiles((state) => state.fetch);
  const marked = useWorkspace((state) => (caseId === null ? undefined : state.chosen[caseId]));
  const offers = usePicture((state) => state.offers);
  const capacities = usePicture((state) => state.capacities);
  // A case is opened by the person who works on it; a new call is read only once it is taken.
  const mayRead = row !== undefined && row.status !== 'new';
  // What is shown of a case depends on whose it is; who only reads along learns of every step.
  const standing = row?.owner?.id === session.accountId ? 'own' : (row?.version ?? null);
  const addressMarked = usePicture((state) => (caseId === null ? null : state.addressMarks.get(caseId)?.at));
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when it changes hands, or who may see the address
  useEffect(() => {
    if (caseId !== null && mayRead) void fetch(caseId);
  }, [caseId, mayRead, fetch, standing, addressMarked]);
  useOthersSaves(mayRead ? caseId : null);
  useTellOpenCase(mayRead ? caseId : null);

  const values = useMemo(() => valuesOf(file), [file]);
  const rules = usePicture((state) => state.rules);
  // drawn anew when the module is switched, by somebody or by its dates
  const support = useSupport();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked with its own moment follows the switch
  const asked = useMemo(
    () => (row === undefined ? null : { rules, now: nowMs(), ownDoctor: ownDoctor(session, row) }),
    [row, rules, session, support],
  );
  const need = useMemo(
    () => (row === undefined || asked === null ? null : needOfCase(row, values, asked)),
    [row, values, asked],
  );
  const open = row !== undefined && row.status !== 'closed' && row.status !== 'cancelled';
  const ranked = useAlternatives(open ? need : null, row?.placement?.offerId ?? null);
  const scores = useMemo(
    () => (row === undefined || asked === null ? null : scoresFor(row, values, asked)),
    [row, values, asked],
  );
  const levels = scores?.advice.levels;
  const alternatives = useMemo(
    () => (ranked === null || levels === undefined ? null : foldByUrgency(ranked, levels)),
    [ranked, levels],
  );

  if (row === undefined || scores === null) return null;
  const rows = alternatives === null ? [] : choosable(alternatives);
  // Who has just let a request run out is not proposed again before the next has been; she may still choose it.
  const silent = row.unanswered?.offerId;
  const main = alternatives?.main ?? [];
  const top = (main.find(({ offer }) => offer.id !== silent) ?? main[0])?.offer ?? null;
  // A place that came free for this case is what it waited for: proposed, unless she has marked another.
  const wanted = marked ?? (row.waiting?.offered === true ? row.waiting.offerId : undefined);
  const chosen = rows.find(({ offer }) => offer.id === wanted)?.offer ?? top;
  const placedAt = row.placement === null ? null : (offers.get(row.placement.offerId) ?? null);
  const actions = actionsOf(row, session);
  const capacity = row.placement === null ? undefined : capacities.get(row.placement.offerId);
  const next = nextStep({
    placeClosed: isClosedNow(capacity, nowMs()),
    row,
    role: session.role,
    accountId: session.accountId,
    hasLocation: need !== null,
    hasCallback: (values.callbackNumber ?? '').trim() !== '',
    chosen,
    placedAt,
    needsDoctor: chosen !== null && needsDoctor(scores.advice.levels[chosen.level]),
  });
  const mayType = actions.includes('edit') || mayWriteAlong(row.status, session.role);
  const editable = file?.status === 'ready' && mayType;
  const decides = !registersOnly.has(session.role);
  const shown = { row, file, values, need, scores, alternatives, chosen, top, placedAt };
  return { ...shown, next, actions, editable, decides };
}

/** A visitation doctor who owns the case takes part by owning it. */
const ownDoctor = ({ role, accountId, name }: Session, { owner }: CaseRow): string | null =>
  role === 'visitation_doctor' && owner?.id === accountId ? name : null;
