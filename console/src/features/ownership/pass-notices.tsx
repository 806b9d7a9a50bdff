import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { unseenPass } from '@leon/contracts/calls/ownership.rules.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { nowMs } from '../../lib/clock.ts';
import { seePass } from '../../lib/hand-case.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './pass-notices.module.css';

interface PassNoticesProps {
  session: Session;
  onOpenCase: (caseId: CaseId) => void;
}

/** More than this stand behind one another; each goes when she says that she has seen it. */
const most = 3;

/** A case of hers became somebody else's, or one became hers: said on whatever page she is, until she has seen it. */
export function PassNotices({ session, onOpenCase }: PassNoticesProps) {
  const { t } = useLanguage();
  const { run, error, clear } = useCommand();
  const cases = usePicture((state) => state.cases);
  const news = [...cases.values()].filter((row) => unseenPass(row, session.accountId) !== null);
  const words = usePassWords(session);
  return (
    <section aria-label={t('own.news')} aria-live="assertive" className={classes.notices}>
      <Refusal error={error} onClose={clear} />
      {news.slice(0, most).map((row) => (
        <p key={row.id} className={`${classes.notice} leon-figures`}>
          <IconArrowsExchange size={18} aria-hidden />
          <span className={classes.words}>{words(row)}</span>
          <Button size="compact-sm" variant="default" onClick={() => onOpenCase(row.id)}>
            {t('own.show')}
            <VisuallyHidden> {t('own.seen_which', { number: row.number })}</VisuallyHidden>
          </Button>
          <Button size="compact-sm" onClick={() => void run(() => seePass(row))}>
            {t('own.seen')}
            <VisuallyHidden> {t('own.seen_which', { number: row.number })}</VisuallyHidden>
          </Button>
        </p>
      ))}
    </section>
  );
}

function usePassWords(session: Session) {
  const { t, language } = useLanguage();
  return (row: CaseRow): string => {
    const { passed } = row;
    if (passed === null) return '';
    const said = {
      number: row.number,
      by: passed.by.name,
      to: row.owner?.name ?? t('own.the_queue'),
      time: formatTimeNear(Date.parse(passed.at), nowMs(), language),
      reason: t(`own.reason.${passed.reason}`),
    };
    return unseenPass(row, session.accountId) === 'got'
      ? t('own.got.reassigned', said)
      : t(`own.lost.${passed.kind}`, said);
  };
}
