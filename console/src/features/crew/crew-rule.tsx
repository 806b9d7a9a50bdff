import { lawfulAlternativeWords, ruleStatusWords } from '@leon/contracts/language/rule-words.ts';
import type { Conveyance } from '@leon/contracts/rules/conveyance.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './crew.module.css';

/** Why the crew may not drive there, what that rests on, and what the law leaves open. */
export function CrewRule({ rule }: { rule: Conveyance }) {
  const { t, language } = useLanguage();
  return (
    <div className={classes.card} data-warn role="note" aria-label={t('crew.why_not')}>
      <h3 className={classes.title}>{t('crew.why_not')}</h3>
      {/* the rule's own words, which are Danish in either language */}
      <p lang="da">{rule.name}</p>
      <p className={classes.note}>
        {t('rule.source', { source: rule.source })} · {ruleStatusWords[rule.status][language]}
      </p>
      <h3 className={classes.title}>{t('crew.lawful')}</h3>
      <ul className={classes.ways}>
        {rule.alternatives.map((way) => (
          <li key={way}>
            <Mark tone="ok">{lawfulAlternativeWords[way][language]}</Mark>
          </li>
        ))}
      </ul>
    </div>
  );
}
