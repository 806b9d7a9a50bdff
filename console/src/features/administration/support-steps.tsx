import { formatDate, formatTime } from '@leon/contracts/language/language.ts';
import type { SupportStep } from '@leon/contracts/rules/support-step.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './administration.module.css';

const shown = 20;

/** Who did what to the switch, newest first. */
export function SupportSteps({ steps }: { steps: readonly SupportStep[] }) {
  const { t, language } = useLanguage();
  if (steps.length === 0) return <p className={classes.hint}>{t('support.no_history')}</p>;
  const words = (step: SupportStep): string => {
    const at = Date.parse(step.at);
    const who = { time: `${formatDate(at)} ${formatTime(at, language)}`, by: step.by };
    switch (step.kind) {
      case 'proposed':
        return t('support.step_proposed', { ...who, approver: step.approver, reference: step.reference });
      case 'confirmed':
        return t('support.step_confirmed', who);
      case 'withdrawn':
        return t('support.step_withdrawn', { ...who, reason: step.reason });
    }
  };
  return (
    <ul className={`${classes.hint} leon-figures`} aria-label={t('support.history')}>
      {steps
        .toReversed()
        .slice(0, shown)
        .map((step) => (
          <li key={step.id}>{words(step)}</li>
        ))}
    </ul>
  );
}
