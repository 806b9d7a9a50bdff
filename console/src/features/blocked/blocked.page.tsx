import type { BlockedReport } from '@leon/contracts/decisions/decision.routes.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { SegmentedControl, Title } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './blocked.module.css';
import { CategoryBars } from './category-bars.tsx';
import { MunicipalityTable, OfferTable, ReasonTable } from './count-tables.tsx';
import { type Period, useBlocked } from './use-blocked.ts';

/** Why citizens were admitted who might have been helped elsewhere: figures only, from the choices as they were made. */
export function BlockedPage({ session }: { session: Session }) {
  const { t } = useLanguage();
  const [period, setPeriod] = useState<Period>('day');
  const { report, error } = useBlocked(period);
  const own = session.role === 'municipal_manager';
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Title order={1} size="h3">
          {t('blocked.title')}
        </Title>
        <SegmentedControl
          aria-label={t('blocked.period')}
          value={period}
          onChange={(value) => setPeriod(value as Period)}
          data={[
            { value: 'day', label: t('blocked.day') },
            { value: 'week', label: t('blocked.week') },
            { value: 'month', label: t('blocked.month') },
          ]}
        />
      </div>
      <Refusal error={error} />
      {report === null ? (
        error === null ? (
          <SkeletonRows rows={8} height={28} label={t('blocked.title')} />
        ) : null
      ) : (
        <Figures report={report} own={own} />
      )}
    </div>
  );
}

function Figures({ report, own }: { report: BlockedReport; own: boolean }) {
  const { t } = useLanguage();
  if (report.withObstacle === 0)
    return <EmptyState title={t('blocked.none')} hint={t('blocked.none_hint')} />;
  return (
    <>
      <p className={classes.summary}>
        {own
          ? t('blocked.own')
          : t('blocked.summary', { all: report.hospitalDecisions, blocked: report.withObstacle })}{' '}
        <span className={classes.muted}>{t('blocked.how')}</span>
      </p>
      <div className={classes.columns}>
        <CategoryBars rows={report.byCategory} />
        <ReasonTable rows={report.byReason} />
        <MunicipalityTable rows={report.byMunicipality} />
        <OfferTable rows={report.byOffer} />
      </div>
    </>
  );
}
