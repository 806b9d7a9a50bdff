import { useMemo } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './banner.module.css';
import { directNumbers } from './direct-numbers.ts';
import type { CaseView } from './use-case-view.ts';

/** Time-critical by any score, colour or concern: the numbers to call stand above everything else. */
export function DirectNumbersBox({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const offers = usePicture((state) => state.offers);
  const numbers = useMemo(() => directNumbers(offers), [offers]);
  if (!view.scores.advice.directNumberFirst) return null;
  return (
    <section className={classes.direct} aria-labelledby="direct-numbers">
      <h4 id="direct-numbers" className={classes.directTitle}>
        {t('direct.title')}
      </h4>
      <ul className={classes.numbers}>
        {numbers.map((offer, index) => (
          <li key={offer.id} className={index === 0 ? classes.first : undefined}>
            <span>{offer.name}</span>
            <PhoneNumber number={offer.professionalNumber ?? ''} />
          </li>
        ))}
      </ul>
    </section>
  );
}
