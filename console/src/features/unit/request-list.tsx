import type { Session } from '@leon/contracts/identity/session.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { type ReactNode, useMemo } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { AnsweredList } from './answered-list.tsx';
import { HandedOverCard } from './handed-over-card.tsx';
import { OnTheWayCard } from './on-the-way-card.tsx';
import { RequestCard } from './request-card.tsx';
import { requestGroups } from './request-groups.ts';
import classes from './unit.module.css';
import { WithUsCard } from './with-us-card.tsx';

/** What waits for the unit, in the order in which it meets a citizen: asked, handed over, on the way, here. */
export function RequestList({ session }: { session: Session }) {
  const { t } = useLanguage();
  const requests = usePicture((state) => state.requests);
  const hasPicture = usePicture((state) => state.currentAt !== null);
  const groups = useMemo(() => requestGroups(requests.values()), [requests]);
  const ownName = session.name;
  // without the names of what is asked for a request would stand in codes
  if (!hasPicture) return <SkeletonRows rows={2} height={140} label={t('shell.loading')} />;
  return (
    <>
      <div aria-live="polite" className={classes.column}>
        {groups.open.length === 0 ? <EmptyState title={t('unit.no_requests')} /> : null}
        {groups.open.map((request) => (
          <RequestCard key={request.id} request={request} ownName={ownName} />
        ))}
      </div>
      <Group title={t('unit.handed_over')} rows={groups.handedOver}>
        {(request) => <HandedOverCard key={request.id} request={request} ownName={ownName} />}
      </Group>
      <Group title={t('unit.on_the_way')} rows={groups.onTheWay}>
        {(request) => <OnTheWayCard key={request.id} request={request} ownName={ownName} />}
      </Group>
      <Group title={t('unit.here')} rows={groups.withUs}>
        {(request) => <WithUsCard key={request.id} request={request} ownName={ownName} />}
      </Group>
      <AnsweredList requests={groups.answered} />
    </>
  );
}

interface GroupProps {
  title: string;
  rows: readonly RequestRow[];
  children: (request: RequestRow) => ReactNode;
}

function Group({ title, rows, children }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title} className={classes.column}>
      <h2 className={classes.name}>{title}</h2>
      {rows.map(children)}
    </section>
  );
}
