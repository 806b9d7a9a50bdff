import type { Session } from '@leon/contracts/identity/session.ts';
import { Title } from '@mantine/core';
import { useMemo } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { OfferCapacityCard } from './offer-capacity-card.tsx';
import { RemindersNote } from './reminders-note.tsx';
import { RequestList } from './request-list.tsx';
import classes from './unit.module.css';

/** The ward's tablet: requests to answer, and the unit's own numbers, kept right in one tap. */
export function UnitPage({ session }: { session: Session }) {
  const { t } = useLanguage();
  const all = usePicture((state) => state.offers);
  const unit = session.organisation?.code ?? null;
  const offers = useMemo(
    () =>
      [...all.values()]
        .filter((offer) => offer.unit === unit && offer.capacityModel !== 'none')
        .sort((a, b) => a.name.localeCompare(b.name, 'da')),
    [all, unit],
  );
  const answers = session.role === 'receiving_unit';
  return (
    <div className={classes.page} data-single={!answers || undefined}>
      {answers ? (
        <section className={classes.column} aria-labelledby="unit-requests">
          <Title order={1} size="h4" id="unit-requests">
            {t('unit.requests')}
          </Title>
          <RequestList session={session} />
        </section>
      ) : null}
      <section className={classes.column} aria-labelledby="unit-offers">
        <Title order={answers ? 2 : 1} size="h4" id="unit-offers">
          {t('unit.offers')}
        </Title>
        {answers ? null : <p className={classes.note}>{t('unit.counts_only')}</p>}
        <RemindersNote offers={offers} />
        {all.size === 0 ? (
          <SkeletonRows rows={3} height={120} label={t('shell.loading')} />
        ) : offers.length === 0 ? (
          <EmptyState title={t('unit.no_offers')} hint={t('unit.no_offers_hint')} />
        ) : (
          offers.map((offer) => <OfferCapacityCard key={offer.id} offer={offer} ownName={session.name} />)
        )}
      </section>
    </div>
  );
}
