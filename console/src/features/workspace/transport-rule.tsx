import type { Conveyance } from '@leon/contracts/rules/conveyance.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './action-bar.module.css';

/** Why the crew's ambulance may not go there, what that rests on, and what may be done instead. */
export function TransportRule({ rule }: { rule: Conveyance }) {
  const { t } = useLanguage();
  const { name, version, source, alternatives } = rule;
  return (
    <div className={classes.rule} role="alert">
      <Mark tone="danger">{t('transport.blocked')}</Mark>
      <p className={classes.hint}>{t('transport.rule', { name, version, source })}</p>
      <p className={classes.instead}>{t('transport.instead')}</p>
      <ul className={classes.ways}>
        {alternatives.map((way) => (
          <li key={way}>{t(`transport.${way}`)}</li>
        ))}
      </ul>
    </div>
  );
}
