import type { StatedScore } from '@leon/contracts/calls/isbar.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './vitals.module.css';

/** Totals as the caller stated them, each with the caller's tool and when it was said. */
export function StatedScores({ stated }: { stated: readonly StatedScore[] }) {
  const { t, language } = useLanguage();
  return stated.map(({ tool, total, statedAt }) => (
    <span key={tool} className={classes.total}>
      {statedAt === undefined
        ? t('score.stated_by', { name: tool, total })
        : t('score.stated_at', { name: tool, total, time: formatTime(Date.parse(statedAt), language) })}
    </span>
  ));
}
