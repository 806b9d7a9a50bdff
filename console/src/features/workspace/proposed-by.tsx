import type { DispositionReason, ProposedDisposition } from '@leon/contracts/rules/propose-department.ts';
import type { Translate } from '../../lib/language/translate.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './action-bar.module.css';

function whyWords(reason: DispositionReason, t: Translate): string {
  switch (reason.why) {
    case 'pregnant':
      return t('admit.why_pregnant');
    case 'age':
      return t('admit.why_age', { n: reason.age });
    case 'word':
      return t('admit.why_word', { word: reason.word });
    case 'specialty':
      return t('admit.why_specialty', { specialty: reason.specialty });
  }
}

/** Why this department stands there, and what the guide rests on; nothing fitted: the nearest one. */
export function ProposedBy({ proposed }: { proposed: ProposedDisposition | null }) {
  const { t, language } = useLanguage();
  if (proposed === null) return <p className={classes.hint}>{t('admit.nearest')}</p>;
  const { row, reason } = proposed;
  const problem = language === 'da' ? row.name : row.nameEn;
  return (
    <p className={classes.hint}>
      {t('admit.proposed', { problem, why: whyWords(reason, t), source: row.source })}
    </p>
  );
}
