import { CloseButton } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './overview.module.css';
import type { Asked } from './use-asking.ts';

/** How many were asked, and who was not and why. */
export function AskedNote({ answer, onClose }: { answer: Asked | null; onClose: () => void }) {
  const { t } = useLanguage();
  const not = [...(answer?.not ?? [])].map(([why, n]) => t('ask.not_done', { n, why: t(`ask.why.${why}`) }));
  return (
    <div role="status" className={classes.answer}>
      {answer === null ? null : (
        <>
          <span className="leon-figures">{[t('ask.done', { n: answer.asked }), ...not].join(' · ')}</span>
          <CloseButton size="sm" aria-label={t('shell.close')} onClick={onClose} />
        </>
      )}
    </div>
  );
}
