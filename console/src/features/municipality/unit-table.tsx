import { freshnessAt } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { freshnessWords } from '@leon/contracts/language/vocabulary.ts';
import { capacityOrigin, capacityText } from '../../lib/capacity-words.ts';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './municipality.module.css';

/** The municipality's own offers as the desks see them, with how old each figure is. */
export function UnitTable({ offers }: { offers: readonly Offer[] }) {
  const { t, language } = useLanguage();
  const now = useNow(10_000);
  const capacities = usePicture((state) => state.capacities);
  return (
    <table className={`${classes.table} leon-figures`}>
      <thead>
        <tr>
          <th scope="col">{t('municipal.unit')}</th>
          <th scope="col">{t('municipal.free')}</th>
          <th scope="col">{t('municipal.age')}</th>
        </tr>
      </thead>
      <tbody>
        {offers.map((offer) => {
          const capacity = capacities.get(offer.id);
          const freshness = capacity === undefined ? 'unknown' : freshnessAt(capacity, now);
          return (
            <tr key={offer.id}>
              <th scope="row">{offer.name}</th>
              <td>{capacityText(capacity, offer.capacityModel, now, t, language)}</td>
              <td>
                <Mark tone={freshness === 'fresh' ? 'ok' : freshness === 'unknown' ? 'muted' : 'warn'}>
                  {freshnessWords[freshness][language]}
                </Mark>{' '}
                {capacityOrigin(capacity, offer.capacityModel, now, t, language)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
