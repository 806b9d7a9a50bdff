import type { Session } from '@leon/contracts/identity/session.ts';
import type { ActionPlace } from '@leon/contracts/oversight/load-rules.ts';
import { Anchor, Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { SupportNote } from '../../ui/support-note.tsx';
import { CapacityTable } from './capacity-table.tsx';
import { ClockList } from './clock-list.tsx';
import { DeskCases } from './desk-cases.tsx';
import { DeskLoads } from './desk-loads.tsx';
import { LevelPanel } from './level-panel.tsx';
import { LoadFigures } from './load-figures.tsx';
import { OccupancyTable } from './occupancy-table.tsx';
import classes from './overview.module.css';
import { OwnershipSection } from './ownership-section.tsx';
import { PeakPanel } from './peak-panel.tsx';
import { RemindersNote } from './reminders-note.tsx';
import { UnansweredList } from './unanswered-list.tsx';

const leftTabs = ['cases', 'clocks', 'requests'] as const;
const rightTabs = ['capacity', 'occupancy', 'peak'] as const;
type Tab = (typeof leftTabs)[number] | (typeof rightTabs)[number];

/** Load at a glance: how loaded, why and what to do; the desk's work on the left, capacity and rules on the right. */
export function OverviewPage({ session }: { session: Session }) {
  const { t } = useLanguage();
  const desk = session.desk?.code ?? null;
  const load = usePicture((state) => state.loads.get(desk ?? ''));
  const [left, setLeft] = useState<Tab>('cases');
  const [right, setRight] = useState<Tab>('capacity');
  const go = (place: ActionPlace) =>
    (leftTabs as readonly Tab[]).includes(place) ? setLeft(place) : setRight(place);
  const hasPicture = usePicture((state) => state.currentAt !== null);
  // nothing is a figure too: none is shown before there is a picture
  if (!hasPicture)
    return (
      <div className={classes.page}>
        <SkeletonRows rows={12} height={44} label={t('shell.loading')} />
      </div>
    );
  return (
    <div className={classes.page}>
      <LoadFigures desk={desk} />
      <div className={classes.support}>
        <SupportNote off="support.off_manager" />
        <Anchor component={Link} href="/administration" size="sm">
          {t('support.go')}
        </Anchor>
      </div>
      <div className={classes.top}>
        <LevelPanel load={load} onGo={go} />
        <DeskLoads own={desk} />
      </div>
      <OwnershipSection session={session} />
      <div className={classes.columns}>
        <TabbedPanel
          label={t('load.left')}
          value={left}
          onChange={setLeft}
          tabs={leftTabs}
          content={(tab) =>
            tab === 'cases' ? (
              <DeskCases session={session} />
            ) : tab === 'clocks' ? (
              <ClockList />
            ) : (
              <UnansweredList />
            )
          }
        />
        <TabbedPanel
          label={t('load.right')}
          value={right}
          onChange={setRight}
          tabs={rightTabs}
          aside={
            <Anchor component={Link} href="/tavler" size="sm">
              {t('wall.tokens')}
            </Anchor>
          }
          content={(tab) =>
            tab === 'capacity' ? (
              <>
                <RemindersNote />
                <CapacityTable />
              </>
            ) : tab === 'occupancy' ? (
              <OccupancyTable desk={desk} />
            ) : (
              <PeakPanel desk={desk} />
            )
          }
        />
      </div>
    </div>
  );
}

interface TabbedPanelProps {
  label: string;
  value: Tab;
  onChange: (tab: Tab) => void;
  tabs: readonly Tab[];
  content: (tab: Tab) => ReactNode;
  aside?: ReactNode;
}

function TabbedPanel({ label, value, onChange, tabs, content, aside }: TabbedPanelProps) {
  const { t } = useLanguage();
  return (
    <section className={classes.panel} aria-label={label}>
      <Tabs
        value={value}
        onChange={(tab) => onChange(tab as Tab)}
        keepMounted={false}
        className={classes.tabs ?? ''}
      >
        <div className={classes.tabHead}>
          <Tabs.List aria-label={label}>
            {tabs.map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {t(`load.tab.${tab}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {aside}
        </div>
        {tabs.map((tab) => (
          <Tabs.Panel key={tab} value={tab} className={classes.scroll ?? ''} tabIndex={0}>
            {tab === value ? content(tab) : null}
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
