import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { ActionIcon } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { MapLink } from '../features/workspace/map-link.ts';
import { Workspace } from '../features/workspace/workspace.tsx';
import { useLanguage } from '../lib/language/use-language.ts';
import { LinkedMap } from './linked-map.tsx';
import classes from './shell.module.css';
import { useMapBroadcast } from './use-map-broadcast.ts';
import { useQueueBroadcast } from './use-queue-broadcast.ts';

/** Workspace and map know nothing of each other; here they meet. */
export function WorkspaceSlot({ session, caseId }: { session: Session; caseId: string | null }) {
  const [, go] = useLocation();
  const open = useCallback(
    (id: CaseId | null) => go(id === null ? '/visitation' : `/visitation/${id}`),
    [go],
  );
  useQueueBroadcast(caseId as CaseId | null, open);
  const renderMap = useCallback((link: MapLink) => <SharedMap link={link} session={session} />, [session]);
  return (
    <Workspace session={session} caseId={caseId as CaseId | null} onOpenCase={open} renderMap={renderMap} />
  );
}

/** The map beside the form, and the way to have it on another monitor as well. */
function SharedMap({ link, session }: { link: MapLink; session: Session }) {
  const { t } = useLanguage();
  useMapBroadcast(link);
  return (
    <>
      <LinkedMap link={link} session={session} />
      <ActionIcon
        className={classes.popOut ?? ''}
        variant="default"
        size={32}
        aria-label={t('map.pop_out')}
        title={t('map.pop_out')}
        onClick={() => window.open('/kort', 'leon-map', 'popup,width=1200,height=900')}
      >
        <IconExternalLink size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}
