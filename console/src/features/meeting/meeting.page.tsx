import type { Session } from '@leon/contracts/identity/session.ts';
import { Button, Group, Title } from '@mantine/core';
import { IconPrinter, IconRefresh } from '@tabler/icons-react';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './meeting.module.css';
import { MeetingSheet } from './meeting-sheet.tsx';
import { MeetingTable } from './meeting-table.tsx';
import { useMeetingBoard } from './use-meeting-board.ts';

/** The citizens that region and municipality share, for the few minutes a day in which both look at them together. */
export function MeetingPage({ session }: { session: Session }) {
  const { t, language } = useLanguage();
  const { board, error, fetch } = useMeetingBoard();
  const hint = t(session.role === 'coordinator' ? 'meeting.desk_hint' : 'meeting.manager_hint');
  const asOf =
    board === null
      ? ''
      : t('meeting.as_of', { time: formatTimeNear(Date.parse(board.at), nowMs(), language) });
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Title order={1} size="h3">
          {t('meeting.title')}
        </Title>
        <Group gap="sm">
          <span className="leon-figures">{asOf}</span>
          <Button
            variant="default"
            leftSection={<IconRefresh size={15} aria-hidden />}
            onClick={() => void fetch()}
          >
            {t('meeting.refresh')}
          </Button>
          <Button
            leftSection={<IconPrinter size={15} aria-hidden />}
            disabled={board === null || board.rows.length === 0}
            onClick={() => window.print()}
          >
            {t('meeting.print')}
          </Button>
        </Group>
      </div>
      <p className={classes.hint}>{hint}</p>
      <Refusal error={error} />
      {board === null ? (
        error === null ? (
          <SkeletonRows rows={8} height={36} label={t('meeting.title')} />
        ) : null
      ) : board.rows.length === 0 ? (
        <EmptyState title={t('meeting.none')} hint={t('meeting.none_hint')} />
      ) : (
        <>
          <ScrollRegion label={t('meeting.title')} className={classes.panel}>
            <MeetingTable rows={board.rows} at={Date.parse(board.at)} />
          </ScrollRegion>
          <MeetingSheet
            title={session.desk?.name ?? session.organisation?.name ?? ''}
            asOf={asOf}
            board={board}
          />
        </>
      )}
    </div>
  );
}
