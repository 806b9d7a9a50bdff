import type { Session } from '@leon/contracts/identity/session.ts';
import { Anchor, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './municipality.module.css';
import { PlacementTable } from './placement-table.tsx';
import { UnitTable } from './unit-table.tsx';
import { useOwnPlacements } from './use-own-placements.ts';

/** The municipal manager's day: what its units have said, whom they have said yes to, and what is due. */
export function MunicipalityPage({ session }: { session: Session }) {
  const { t } = useLanguage();
  const all = usePicture((state) => state.offers);
  const own = session.organisation?.code ?? null;
  const offers = useMemo(
    () =>
      [...all.values()]
        .filter(({ unit, capacityModel }) => unit === own && capacityModel !== 'none')
        .sort((a, b) => a.name.localeCompare(b.name, 'da')),
    [all, own],
  );
  const { requests, error } = useOwnPlacements();
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Title order={1} size="h3">
          {t('municipal.title')}
        </Title>
        <Anchor component={Link} href="/register" className={classes.link ?? ''}>
          {t('municipal.register')}
        </Anchor>
      </div>
      <Refusal error={error} />
      <section className={classes.section} aria-labelledby="municipal-follow">
        <Title order={2} size="h4" id="municipal-follow">
          {t('municipal.follow')}
        </Title>
        {requests === null ? (
          error === null ? (
            <SkeletonRows rows={3} height={36} label={t('shell.loading')} />
          ) : null
        ) : requests.length === 0 ? (
          <EmptyState title={t('municipal.none')} />
        ) : (
          <PlacementTable requests={requests} />
        )}
      </section>
      <section className={classes.section} aria-labelledby="municipal-units">
        <Title order={2} size="h4" id="municipal-units">
          {t('unit.offers')}
        </Title>
        {all.size === 0 ? (
          <SkeletonRows rows={4} height={36} label={t('shell.loading')} />
        ) : (
          <UnitTable offers={offers} />
        )}
      </section>
    </div>
  );
}
