import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { IconEye } from '@tabler/icons-react';
import { useShallow } from 'zustand/react/shallow';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { othersAt, useDeskPeople } from '../../stores/desk-people.store.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './queue-hands.module.css';

interface QueueHandsProps {
  row: CaseRow;
  session: Session;
}

/** In whose hands the case is, to whom it is offered, and who has it open at this moment. */
export function QueueHands({ row, session }: QueueHandsProps) {
  const { t, language } = useLanguage();
  const looking = useDeskPeople(useShallow(({ people }) => othersAt(people, row.id, session.accountId)));
  const { owner, silentSince, handingOn, closedAt } = row;
  const ofAnother = owner !== null && owner.id !== session.accountId && closedAt === null;
  // who has her own case open says nothing
  const others = looking.filter((name) => !ofAnother || name !== owner.name);
  if (!ofAnother && handingOn === null && others.length === 0) return null;
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(others);
  return (
    <span className={`${classes.hands} leon-figures`}>
      {ofAnother ? <span>{t('own.at', { name: owner.name })}</span> : null}
      {handingOn === null ? null : (
        <span>
          {handingOn.to === null ? t('own.offered_next') : t('own.offered_to', { name: handingOn.to.name })}
        </span>
      )}
      {silentSince === null ? null : (
        <Mark tone="warn">
          {t('own.silent', { time: formatTimeNear(Date.parse(silentSince), nowMs(), language) })}
        </Mark>
      )}
      {others.length === 0 ? null : (
        <span className={classes.looking}>
          <IconEye size={13} aria-hidden />
          {t(others.length === 1 ? 'own.looking' : 'own.looking_many', { names })}
        </span>
      )}
    </span>
  );
}
