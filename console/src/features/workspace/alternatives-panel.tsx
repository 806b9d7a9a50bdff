import type { CaseStatus } from '@leon/contracts/calls/case.ts';
import { Button, Title } from '@mantine/core';
import { useRef } from 'react';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { SupportNote } from '../../ui/support-note.tsx';
import { AlternativeGroup } from './alternative-group.tsx';
import { AlternativeRowItem } from './alternative-row.tsx';
import classes from './alternatives.module.css';
import { type AlternativeRow, hasFewAlternatives } from './alternatives-view.ts';
import bannerClasses from './banner.module.css';
import { CaseSummary } from './case-summary.tsx';
import { DirectNumbersBox } from './direct-numbers-box.tsx';
import { focusField } from './focus-field.ts';
import { HandoverTools } from './handover-tools.tsx';
import { useAlternativeKeys } from './use-alternative-keys.ts';
import type { CaseView } from './use-case-view.ts';
import { WishesBanner } from './wishes-banner.tsx';

/** Once somebody has said yes the list gives way to what was agreed. */
const isAgreed = (status: CaseStatus) =>
  status === 'accepted' ||
  status === 'handed_over' ||
  status === 'follow_up' ||
  status === 'closed' ||
  status === 'cancelled';

/** The one ranked list over every kind of offer, with its reasons; what does not fit is folded, not gone. */
export function AlternativesPanel({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const list = useRef<HTMLElement>(null);
  useAlternativeKeys(view, list);
  const agreed = isAgreed(view.row.status);
  const count = view.alternatives?.main.length ?? 0;
  return (
    <section
      className={classes.panel}
      aria-label={agreed ? t('summary.title') : t('alt.title')}
      ref={list}
      tabIndex={-1}
    >
      <header className={classes.head}>
        <Title order={3} size="sm">
          {agreed ? t('summary.title') : t('alt.title')}
        </Title>
        {agreed || view.alternatives === null ? null : (
          <span className={`${classes.count} leon-figures`} role="status">
            {t('alt.fitting_count', { n: count + view.alternatives.moreOfKind.length })}
          </span>
        )}
        {agreed ? null : <KeyHint action="list" />}
      </header>
      <WishesBanner view={view} />
      <div className={classes.scroll}>
        {agreed ? null : <DirectNumbersBox view={view} />}
        <CaseSummary view={view} />
        <HandoverTools view={view} />
        <Content view={view} />
      </div>
    </section>
  );
}

function Content({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const now = useNow(10_000);
  const pictured = usePicture((state) => state.offers.size > 0);
  if (isAgreed(view.row.status)) return null;
  if (!pictured) return <SkeletonRows rows={6} height={72} label={t('alt.no_picture')} />;
  if (view.alternatives === null)
    return <EmptyState title={t('alt.no_place')} hint={t('field.where_hint')} />;
  const { main, moreOfKind, advice, hotlines, near, rejected, folded, unlisted } = view.alternatives;
  const few = hasFewAlternatives(view.alternatives);
  const shownNear = few ? 5 : 3;
  const rows = (list: readonly AlternativeRow[]) => (
    <ol className={classes.list}>
      {list.map((row) => (
        <AlternativeRowItem key={row.offer.id} row={row} view={view} now={now} />
      ))}
    </ol>
  );
  return (
    <>
      {view.scores.support ? null : <SupportNote off="support.off_list" className={classes.few} />}
      {main.length === 0 ? <p className={classes.nothing}>{t('alt.nothing_fits')}</p> : rows(main)}
      {folded.length === 0 ? null : (
        <>
          <div className={bannerClasses.foldNote}>
            {t('direct.folded', { n: folded.length })}{' '}
            {view.editable ? (
              <Button size="compact-xs" variant="default" onClick={() => focusField('doctor')}>
                {t('next.fill_doctor')}
              </Button>
            ) : null}
          </div>
          <AlternativeGroup
            title={t('direct.show_folded', { n: folded.length })}
            rows={folded}
            render={rows}
          />
        </>
      )}
      {near.length === 0 ? null : (
        <>
          {few ? <p className={classes.few}>{t('alt.few_fit')}</p> : null}
          <h4 className={classes.nearTitle}>{t('alt.near')}</h4>
          {rows(near.slice(0, shownNear))}
        </>
      )}
      <AlternativeGroup title={t('alt.more', { n: moreOfKind.length })} rows={moreOfKind} render={rows} />
      <AlternativeGroup title={t('alt.advice', { n: advice.length })} rows={advice} render={rows} />
      <AlternativeGroup title={t('alt.hotlines', { n: hotlines.length })} rows={hotlines} render={rows} />
      <AlternativeGroup
        title={t('alt.near_more', { n: Math.max(0, near.length - shownNear) })}
        rows={near.slice(shownNear)}
        render={rows}
      />
      <AlternativeGroup title={t('alt.rejected', { n: rejected.length })} rows={rejected} render={rows} />
      {unlisted === 0 ? null : <p className={classes.nothing}>{t('alt.unlisted', { n: unlisted })}</p>}
    </>
  );
}
