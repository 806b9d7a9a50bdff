import type { Freshness } from '@leon/contracts/capacity/capacity.ts';
import { freshnessWords, offerKindShortWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, TextInput, Title } from '@mantine/core';
import { IconPhone, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { capacityOrigin, capacityText } from '../../lib/capacity-words.ts';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useDialogs } from '../../stores/dialogs.store.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark, type Tone } from '../../ui/mark.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { capacityRows } from './capacity-rows.ts';
import classes from './overview.module.css';

const tones: Record<Freshness, Tone> = { fresh: 'ok', ageing: 'warn', stale: 'danger', unknown: 'muted' };

export function CapacityTable() {
  const { t, language } = useLanguage();
  const [wanted, setWanted] = useState('');
  const now = useNow(10_000);
  const offers = usePicture((state) => state.offers);
  const capacities = usePicture((state) => state.capacities);
  const municipalities = usePicture((state) => state.municipalities);
  const rows = useMemo(
    () => capacityRows(offers.values(), capacities, municipalities, wanted, now),
    [offers, capacities, municipalities, wanted, now],
  );
  const headings = [
    t('overview.col_offer'),
    t('overview.col_kind'),
    t('overview.col_municipality'),
    t('overview.col_capacity'),
    t('overview.col_age'),
  ];
  return (
    <section className={classes.panel} aria-label={t('overview.capacity')}>
      <div className={classes.head}>
        <Title order={2} size="md">
          {t('overview.capacity')}
        </Title>
        <TextInput
          type="search"
          w={260}
          aria-label={t('overview.filter')}
          placeholder={t('overview.filter')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </div>
      <div className={classes.scroll}>
        {offers.size === 0 ? (
          <SkeletonRows rows={10} height={28} label={t('alt.no_picture')} />
        ) : rows.length === 0 ? (
          <EmptyState title={t('overview.no_match')} />
        ) : (
          <table className={`${classes.table} leon-figures`}>
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
                <th scope="col">
                  <span className="leon-hidden">{t('overview.col_action')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ offer, capacity, freshness, municipality }) => (
                <tr key={offer.id}>
                  <td className={classes.strong}>{offer.name}</td>
                  <td className={classes.fixed}>{offerKindShortWords[offer.kind][language]}</td>
                  <td>{municipality}</td>
                  <td className={`${classes.strong} ${classes.fixed}`}>
                    {capacityText(capacity, offer.capacityModel, now, t, language)}
                  </td>
                  <td className={classes.muted}>
                    <Mark tone={tones[freshness]}>{freshnessWords[freshness][language]}</Mark>{' '}
                    {freshness === 'unknown'
                      ? ''
                      : capacityOrigin(capacity, offer.capacityModel, now, t, language)}
                  </td>
                  <td>
                    <Button
                      size="compact-xs"
                      variant="default"
                      leftSection={<IconPhone size={13} aria-hidden />}
                      aria-label={t('alt.call_confirm_for', { name: offer.name })}
                      onClick={() => useDialogs.getState().openPhoneReport(offer.id)}
                    >
                      {t('alt.call_confirm')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
