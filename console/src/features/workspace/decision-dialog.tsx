import { getDecision, listDecisions } from '@leon/contracts/decisions/decision.routes.ts';
import type { Decision, DecisionRecord } from '@leon/contracts/decisions/decision.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call } from '../../lib/http.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { DecisionSheet } from './decision-sheet.tsx';

export interface Shown {
  decision: Decision;
  record: DecisionRecord | null;
}

/** The choices of a case with all they were made from, as stored: nothing here follows the live picture. */
export function DecisionDialog({ caseId, onClose }: { caseId: CaseId | null; onClose: () => void }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState<readonly Shown[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (caseId === null) return;
    const gone = new AbortController();
    setShown(null);
    setError(null);
    readAll(caseId, gone.signal).then(setShown, (cause: unknown) => {
      if (!gone.signal.aborted) setError(cause);
    });
    return () => gone.abort();
  }, [caseId]);
  return (
    <Modal
      opened={caseId !== null}
      onClose={onClose}
      size="lg"
      title={t('decision.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Refusal error={error} />
      {shown === null ? (
        error === null ? (
          <SkeletonRows rows={6} height={24} label={t('decision.title')} />
        ) : null
      ) : shown.length === 0 ? (
        <EmptyState title={t('decision.none')} />
      ) : (
        shown.map((one) => <DecisionSheet key={one.decision.id} {...one} />)
      )}
    </Modal>
  );
}

async function readAll(caseId: CaseId, signal: AbortSignal): Promise<Shown[]> {
  const { decisions } = await call(listDecisions, { params: { caseId } }, { signal });
  return Promise.all(
    decisions.map(({ id }) => call(getDecision, { params: { caseId, decisionId: id } }, { signal })),
  );
}
