import type { BlockedReport } from '@leon/contracts/decisions/decision.routes.ts';
import { obstacleWords } from '@leon/contracts/language/obstacle-words.ts';
import { Title } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './blocked.module.css';

/** How many cases each kind of obstacle stood in the way of; the longest bar is the most frequent. */
export function CategoryBars({ rows }: { rows: BlockedReport['byCategory'] }) {
  const { t, language } = useLanguage();
  const most = Math.max(1, ...rows.map(({ decisions }) => decisions));
  return (
    <section className={classes.panel} aria-label={t('blocked.by_category')}>
      <Title order={2} size="md">
        {t('blocked.by_category')}
      </Title>
      <dl className={`${classes.bars} leon-figures`}>
        {rows.map(({ category, decisions }) => (
          <div key={category}>
            <dt>{obstacleWords[category][language]}</dt>
            <dd>
              <meter className={classes.bar} min={0} max={most} value={decisions} aria-hidden />
              {decisions}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
