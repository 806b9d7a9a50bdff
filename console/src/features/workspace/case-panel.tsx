import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { Button } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { ActionBar } from './action-bar.tsx';
import { AlternativesPanel } from './alternatives-panel.tsx';
import { CaseForm } from './case-form.tsx';
import { CaseHeader } from './case-header.tsx';
import classes from './case-panel.module.css';
import type { CaseView } from './use-case-view.ts';
import type { useClaim } from './use-claim.ts';

interface CasePanelProps {
  session: Session;
  caseId: CaseId | null;
  view: CaseView | null;
  claim: ReturnType<typeof useClaim>;
}

export function CasePanel({ session, caseId, view, claim }: CasePanelProps) {
  const { t } = useLanguage();
  const loaded = usePicture((state) => state.revisions[`desk:${session.desk?.code ?? ''}`] !== undefined);
  if (caseId === null)
    return (
      <EmptyState title={t('case.none')} hint={t('case.none_hint')}>
        <KeyHint action="take_next" />
      </EmptyState>
    );
  if (view === null)
    return loaded ? (
      <EmptyState title={t('case.gone')} hint={t('case.none_hint')} />
    ) : (
      <SkeletonRows rows={8} height={44} label={t('shell.loading')} />
    );
  return (
    <section className={classes.panel} aria-label={t('case.title', { number: view.row.number })}>
      <CaseHeader view={view} session={session} />
      <div className={classes.columns}>
        <div className={classes.form}>
          <CaseBody view={view} />
        </div>
        <div className={classes.alternatives}>
          <AlternativesPanel view={view} />
        </div>
      </div>
      <ActionBar key={view.row.id} view={view} session={session} claim={claim} />
    </section>
  );
}

function CaseBody({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const { row, file } = view;
  if (row.status === 'new')
    return (
      <EmptyState title={t('queue.claim_number', { number: row.number })} hint={t('case.claim_first')} />
    );
  if (file?.status === 'failed')
    return (
      <div className={classes.failed}>
        <Refusal error={file.error} />
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('shell.retry')}
        </Button>
      </div>
    );
  if (file === undefined || file.status === 'loading')
    return <SkeletonRows rows={9} height={44} label={t('save.loading')} />;
  return <CaseForm key={row.id} view={view} />;
}
