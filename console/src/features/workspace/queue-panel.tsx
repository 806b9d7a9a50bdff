import { isAllowed, mayWriteAlong } from '@leon/contracts/calls/case.lifecycle.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { AlarmStrip } from './alarm-strip.tsx';
import classes from './queue.module.css';
import { QueueAnnouncer } from './queue-announcer.tsx';
import { QueueGroup } from './queue-group.tsx';
import { queueGroups } from './queue-groups.ts';
import { QueueHead } from './queue-head.tsx';
import { QueueRinging } from './queue-ringing.tsx';
import { QueueStateNote } from './queue-state-note.tsx';
import type { useClaim } from './use-claim.ts';

interface QueuePanelProps {
  session: Session;
  selected: CaseId | null;
  onOpenCase: (caseId: CaseId) => void;
  claim: ReturnType<typeof useClaim>;
  /** In a window of its own. */
  wide?: boolean;
}

export function QueuePanel({ session, selected, onOpenCase, claim, wide = false }: QueuePanelProps) {
  const { t } = useLanguage();
  const now = useNow();
  const cases = usePicture((state) => state.cases);
  const clocks = usePicture((state) => state.alarmClocks);
  const loaded = usePicture((state) => state.revisions[`desk:${session.desk?.code ?? ''}`] !== undefined);
  const groups = queueGroups(cases.values(), session.accountId, now, clocks);
  const mayOpen = mayWriteAlong('assessing', session.role);
  const mayClaim = isAllowed('claim', 'new', session.role);
  const group = (title: string, rows: readonly CaseRow[], none: string | null) => (
    <QueueGroup
      title={title}
      rows={rows}
      none={none}
      now={now}
      selected={selected}
      claim={mayClaim ? claim : null}
      session={session}
      onOpenCase={onOpenCase}
    />
  );

  return (
    <section className={classes.panel} data-wide={wide || undefined} aria-label={t('queue.title')}>
      <div className={classes.head}>
        <QueueHead mayOpen={mayOpen} wide={wide} onOpenCase={onOpenCase} />
        {mayClaim ? (
          <QueueRinging
            fresh={groups.fresh}
            ready={loaded}
            now={now}
            claiming={claim.claiming !== null}
            onTakeNext={claim.takeNext}
          />
        ) : null}
        <Refusal error={claim.error} onClose={claim.clear} />
        <QueueStateNote />
      </div>
      <div className={classes.scroll}>
        {loaded ? (
          <>
            {group(t('queue.new'), groups.fresh, t('queue.empty'))}
            {group(t('own.offered'), groups.offered, null)}
            {group(t('queue.mine'), groups.mine, mayClaim ? t('queue.no_mine') : null)}
            {group(t('queue.follow_up'), groups.followUp, null)}
            {group(t('queue.others'), groups.others, null)}
            {group(t('queue.closed'), groups.closed, null)}
          </>
        ) : (
          <SkeletonRows rows={6} height={40} label={t('shell.loading')} />
        )}
      </div>
      <AlarmStrip session={session} onOpenCase={onOpenCase} />
      <QueueAnnouncer fresh={groups.fresh} ready={loaded} />
    </section>
  );
}
