import type { LoadReason } from '@leon/contracts/oversight/load.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './level.module.css';

const number = { da: new Intl.NumberFormat('da-DK'), en: new Intl.NumberFormat('en-GB') };

/** Each measure with its figure and its points, as dots and as a number. */
export function LevelReasons({ reasons }: { reasons: readonly LoadReason[] }) {
  const { t, language } = useLanguage();
  const say = (value: number) => number[language].format(value);
  return (
    <ul className={`${classes.reasons} leon-figures`}>
      {reasons.map(({ id, measure, value, points, thresholds: [busy, pressed, critical] }) => (
        <li
          key={id}
          data-points={points}
          title={t('load.thresholds', { busy: say(busy), pressed: say(pressed), critical: say(critical) })}
        >
          <span>{t(`load.measure.${measure}`)}</span>
          <strong>{value === null ? t('load.unknown') : say(value)}</strong>
          <span className={classes.points}>
            <span className={classes.dots} aria-hidden>
              {[1, 2, 3].map((dot) => (
                <i key={dot} data-on={dot <= points || undefined} />
              ))}
            </span>{' '}
            {t('load.points', { n: points })}
          </span>
        </li>
      ))}
    </ul>
  );
}
