import type { Session } from '@leon/contracts/identity/session.ts';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-panel.module.css';
import type { CaseView } from './use-case-view.ts';

/** How the case came to whoever has it, that it is on its way to somebody else, or that its owner is silent. */
export function OwnershipNote({ view: { row }, session }: { view: CaseView; session: Session }) {
  const { t, language } = useLanguage();
  const { passed, handingOn, silentSince, owner } = row;
  const at = (instant: string) => formatTimeNear(Date.parse(instant), nowMs(), language);
  if (row.closedAt !== null || (passed === null && handingOn === null && silentSince === null)) return null;
  return (
    <div className={`${classes.notes} leon-figures`} role="status">
      {silentSince === null || owner === null || owner.id === session.accountId ? null : (
        <span>{t('own.silent_case', { name: owner.name, time: at(silentSince) })}</span>
      )}
      {handingOn === null ? null : (
        <span>
          {t('shift.waits', {
            to:
              handingOn.to === null
                ? t('own.offered_next')
                : t('own.offered_to', { name: handingOn.to.name }),
          })}
        </span>
      )}
      {passed === null ? null : (
        <span>
          {t('own.came_from', {
            kind: t(`own.kind.${passed.kind}`),
            time: at(passed.at),
            by: passed.by.name,
            from: passed.from?.name ?? t('own.the_queue'),
            reason: t(`own.reason.${passed.reason}`),
          })}
        </span>
      )}
    </div>
  );
}
