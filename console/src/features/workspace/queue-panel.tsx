import { isAllowed } from '@leon/contracts/calls/case.lifecycle.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { Button, Kbd, Title } from '@mantine/core';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { AlarmList } from './alarm-list.tsx';
import { OpenCaseMenu } from './open-case-menu.tsx';
import classes from './queue.module.css';
import { QueueAnnouncer } from './queue-announcer.tsx';
import { queueGroups } from './queue-groups.ts';
import { QueueRow } from './queue-row.tsx';
import type { useClaim } from './use-claim.ts';

interface QueuePanelProps {
  session: Session;
  selected: CaseId | null;
  onOpenCase: (caseId: CaseId) => void;
  claim: ReturnType<typeof useClaim>;
}

export function QueuePanel({ session, selected, onOpenCase, claim }: QueuePanelProps) {
  const { t } = useLanguage();
  const now = useNow();
  const cases = usePicture((state) => state.cases);
  const loaded = usePicture((state) => state.revisions[`desk:${session.desk?.code ?? ''}`] !== undefined);
  const groups = queueGroups(cases.values(), session.accountId, now);
  const mayOpen = isAllowed('reserve', 'assessing', session.role);
  const mayClaim = isAllowed('claim', 'new', session.role);

  const list = (rows: readonly CaseRow[]) => (
    <ul className={classes.list}>
      {rows.map((row) => (
        <QueueRow
          key={row.id}
          row={row}
          now={now}
          selected={row.id === selected}
          mayClaim={mayClaim}
          claiming={claim.claiming === row.id}
          onOpen={() => onOpenCase(row.id)}
          onClaim={() => claim.take(row.id)}
        />
      ))}
    </ul>
  );
  const group = (title: string, rows: readonly CaseRow[], none: string | null) =>
    rows.length === 0 && none === null ? null : (
      <section aria-label={title}>
        <h3 className={classes.group}>
          {title} <span className="leon-figures">{rows.length > 0 ? rows.length : ''}</span>
        </h3>
        {rows.length === 0 ? <p className={classes.none}>{none}</p> : list(rows)}
      </section>
    );

  return (
    <section className={classes.panel} aria-label={t('queue.title')}>
      <div className={classes.head}>
        <div className={classes.headLine}>
          <Title order={2} size="md">
            {t('queue.title')}
          </Title>
          {mayOpen ? <OpenCaseMenu onOpened={onOpenCase} /> : null}
        </div>
        {mayClaim ? (
          <Button
            variant={groups.fresh.length > 0 ? 'filled' : 'default'}
            fullWidth
            disabled={groups.fresh.length === 0}
            loading={claim.claiming !== null}
            rightSection={<Kbd size="xs">F2</Kbd>}
            onClick={claim.takeNext}
          >
            {t('queue.take_next')}
          </Button>
        ) : null}
        <Refusal error={claim.error} onClose={claim.clear} />
      </div>
      {mayClaim ? <AlarmList session={session} onOpenCase={onOpenCase} /> : null}
      <div className={classes.scroll}>
        {loaded ? (
          <>
            {group(t('queue.new'), groups.fresh, t('queue.empty'))}
            {group(t('queue.mine'), groups.mine, mayClaim ? t('queue.no_mine') : null)}
            {group(t('queue.others'), groups.others, null)}
            {group(t('queue.closed'), groups.closed, null)}
          </>
        ) : (
          <SkeletonRows rows={6} height={40} label={t('shell.loading')} />
        )}
      </div>
      <QueueAnnouncer fresh={groups.fresh} ready={loaded} />
    </section>
  );
}
