import { whyNotAsked } from '@leon/contracts/capacity/may-ask.rules.ts';
import { Button, TextInput } from '@mantine/core';
import { IconBellQuestion, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { AskedNote } from './asked-note.tsx';
import { CapacityLine } from './capacity-line.tsx';
import { capacityRows } from './capacity-rows.ts';
import classes from './overview.module.css';
import { useAsking } from './use-asking.ts';

/** A region is shown whole; a country has thousands, which nobody reads, and the screen opens at once. */
const shownAtFirst = 300;

/** Every counted figure, the oldest first: whom to ask, or to call. */
export function CapacityTable() {
  const { t } = useLanguage();
  const [wanted, setWanted] = useState('');
  const [most, setMost] = useState(shownAtFirst);
  const now = useNow(10_000);
  const offers = usePicture((state) => state.offers);
  const capacities = usePicture((state) => state.capacities);
  const municipalities = usePicture((state) => state.municipalities);
  const asking = useAsking();
  const rows = useMemo(
    () => capacityRows(offers.values(), capacities, municipalities, wanted, now),
    [offers, capacities, municipalities, wanted, now],
  );
  // how often a unit was asked today the server alone counts
  const mayAsk = useMemo(
    () => rows.filter(({ offer, capacity }) => whyNotAsked(offer, capacity, 0, now) === null),
    [rows, now],
  );
  const askable = new Set(mayAsk.map(({ offer }) => offer.id));
  const headings = [
    t('overview.col_offer'),
    t('overview.col_kind'),
    t('overview.col_municipality'),
    t('overview.col_capacity'),
    t('overview.col_age'),
  ];
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          type="search"
          w={240}
          aria-label={t('overview.filter')}
          placeholder={t('overview.filter')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        {mayAsk.length === 0 ? null : (
          <Button
            variant="default"
            loading={asking.busy}
            leftSection={<IconBellQuestion size={15} aria-hidden />}
            onClick={() => void asking.ask(mayAsk.map(({ offer }) => offer.id))}
          >
            {t('ask.all', { n: mayAsk.length })}
          </Button>
        )}
        <AskedNote answer={asking.answer} onClose={asking.close} />
      </div>
      <Refusal error={asking.error} onClose={asking.close} />
      {offers.size === 0 ? (
        <SkeletonRows rows={10} height={28} label={t('alt.no_picture')} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('overview.no_match')} />
      ) : (
        <table className={`${classes.table} leon-figures`}>
          <ColumnHeads headings={headings}>
            <th scope="col">
              <span className="leon-hidden">{t('overview.col_action')}</span>
            </th>
          </ColumnHeads>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <CapacityLine
                key={row.offer.id}
                row={row}
                now={now}
                busy={asking.busy}
                onAsk={askable.has(row.offer.id) ? () => void asking.ask([row.offer.id]) : null}
              />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > most ? (
        <Button variant="subtle" m="sm" onClick={() => setMost(most + shownAtFirst)}>
          {t('clock.hidden', { n: rows.length - most })} · {t('overview.show_more')}
        </Button>
      ) : null}
    </>
  );
}
