import { correctionReasonWords } from '@leon/contracts/language/case-words.ts';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-panel.module.css';
import { CorrectionReceivers } from './correction-receivers.tsx';
import type { CaseView } from './use-case-view.ts';

/** What was corrected stays to be seen: on this case, and on cases of the citizen it was not about. */
export function CitizenCorrections({ view }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const now = useNow(30_000);
  const corrections = view.file?.corrections ?? [];
  if (corrections.length === 0) return null;
  return (
    <div className={`${classes.notes} leon-figures`} role="status">
      {corrections.map(({ caseId, number, from, to, reason, by, at, receivers }) => {
        const said = {
          time: formatTimeNear(Date.parse(at), now, language),
          by,
          reason: correctionReasonWords[reason][language],
        };
        return (
          <div key={`${caseId}${at}`}>
            {caseId === view.row.id
              ? t(reason === 'identified_later' ? 'citizen.identified' : 'citizen.corrected', {
                  ...said,
                  from: from ?? t('citizen.nobody'),
                  to: to ?? t('citizen.nobody'),
                })
              : t('citizen.was_here', { ...said, number })}
            <CorrectionReceivers view={view} receivers={receivers} />
          </div>
        );
      })}
    </div>
  );
}
