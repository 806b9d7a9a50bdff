import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { useKey } from '../../lib/keys.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePreferences } from '../../stores/preferences.store.ts';
import { PanelResizer } from '../../ui/panel-resizer.tsx';
import { ActionOffer } from './action-offer.tsx';
import { CasePanel } from './case-panel.tsx';
import type { MapLink } from './map-link.ts';
import { QueuePanel } from './queue-panel.tsx';
import { useCaseView } from './use-case-view.ts';
import { useClaim } from './use-claim.ts';
import { useKeptDrafts } from './use-kept-drafts.ts';
import { useMapLink } from './use-map-link.ts';
import classes from './workspace.module.css';

interface WorkspaceProps {
  session: Session;
  caseId: CaseId | null;
  onOpenCase: (caseId: CaseId | null) => void;
  renderMap: (link: MapLink) => ReactNode;
}

const queueBounds = { min: 200, max: 420 } as const;
const caseBounds = { min: 640, max: 1240 } as const;
const mapMin = 280;
const idleWidth = 320;
/** Zoomed in to 200 % there is no room side by side: the panels stand below each other, each as high as it is. */
const narrowBelow = 1_040;

/** The map gives way first: form and alternatives keep the width they need side by side. */
const fittedCase = (total: number, queue: number) =>
  Math.round(Math.max(caseBounds.min, Math.min(1000, Math.max(860, total * 0.5), total - queue - mapMin)));

export function Workspace({ session, caseId, onOpenCase, renderMap }: WorkspaceProps) {
  const { t } = useLanguage();
  const { ref, width } = useElementSize();
  const chosen = usePreferences();
  const total = width === 0 ? window.innerWidth : width;
  const queueWidth = chosen.queueWidth ?? (total < 1600 ? 240 : 290);
  // With no case open the map has the room: it is then the picture of the region.
  const caseWidth = caseId === null ? idleWidth : (chosen.caseWidth ?? fittedCase(total, queueWidth));
  useKeptDrafts(session);
  const narrow = total < narrowBelow;
  // What was just done is said over the map: an alarm beneath the queue stays to be taken.
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--leon-toast-left', `${queueWidth + 16}px`);
    return () => {
      style.removeProperty('--leon-toast-left');
    };
  }, [queueWidth]);
  const claim = useClaim(session, onOpenCase);
  useKey('take_next', claim.takeNext);
  const view = useCaseView(session, caseId);
  const link = useMapLink(view);
  const casePanel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panel = casePanel.current;
    // The workspace alone scrolls: its header stays where it is.
    if (narrow && caseId !== null && panel !== null)
      panel.parentElement?.scrollTo({ top: panel.offsetTop - panel.parentElement.offsetTop });
  }, [narrow, caseId]);

  return (
    <div ref={ref} className={classes.workspace} data-narrow={narrow || undefined}>
      <h1 className="leon-hidden">{t('shell.workspace')}</h1>
      <div className={classes.queue} style={narrow ? {} : { width: queueWidth }}>
        <QueuePanel session={session} selected={caseId} onOpenCase={onOpenCase} claim={claim} />
      </div>
      {narrow ? null : (
        <PanelResizer
          label={t('region.resizer', { panel: t('queue.panel') })}
          width={queueWidth}
          {...queueBounds}
          side={1}
          onResize={(next) => chosen.set({ queueWidth: next })}
        />
      )}
      <div className={classes.map}>{renderMap(link)}</div>
      {caseId === null || narrow ? (
        <div className={classes.edge} />
      ) : (
        <PanelResizer
          label={t('region.resizer', { panel: t('case.panel') })}
          width={caseWidth}
          {...caseBounds}
          side={-1}
          onResize={(next) => chosen.set({ caseWidth: next })}
        />
      )}
      <div ref={casePanel} className={classes.case} style={narrow ? {} : { width: caseWidth }}>
        {view === null ? null : <ActionOffer key={view.row.id} view={view} claim={claim} />}
        <CasePanel session={session} view={view} caseId={caseId} claim={claim} />
      </div>
    </div>
  );
}
