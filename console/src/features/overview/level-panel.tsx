import { type DeskLoad, loadOldAfterMs } from '@leon/contracts/oversight/load.ts';
import type { ActionPlace } from '@leon/contracts/oversight/load-rules.ts';
import { Button, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '../../lib/clock.ts';
import { formatAgo, formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import classes from './level.module.css';
import { LevelHistory } from './level-history.tsx';
import { LevelReasons } from './level-reasons.tsx';
import { levelTones } from './level-words.ts';

interface LevelPanelProps {
  load: DeskLoad | undefined;
  onGo: (place: ActionPlace) => void;
}

/** How loaded the own desk is, why, and what is done about it. */
export function LevelPanel({ load, onGo }: LevelPanelProps) {
  const { t, language } = useLanguage();
  const now = useNow();
  const [history, setHistory] = useState(false);
  if (load === undefined)
    return (
      <section className={classes.panel} aria-label={t('load.title')}>
        <EmptyState title={t('load.none')} />
      </section>
    );
  const age = now - Date.parse(load.at);
  const time = (instant: string) => formatTimeNear(Date.parse(instant), now, language);
  return (
    <section className={classes.panel} aria-label={t('load.title')}>
      <div className={classes.head}>
        <Title order={1} size="md" className={classes.title ?? ''}>
          {t('load.title')}{' '}
          <span className={classes.level} data-tone={levelTones[load.level]}>
            <Mark tone={levelTones[load.level]} chip>
              {t(`load.level.${load.level}`)}
            </Mark>
          </span>
        </Title>
        <span className={`${classes.since} leon-figures`}>{t('load.since', { time: time(load.since) })}</span>
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={history}
          onClick={() => setHistory(!history)}
        >
          {t('load.history')}
        </Button>
      </div>
      <p className={`${classes.note} leon-figures`}>
        {load.nextAt === null
          ? t('load.points', { n: load.points })
          : t('load.points_next', { n: load.points, next: load.nextAt })}
        {load.fallsAt === null ? '' : ` · ${t('load.falls_at', { time: time(load.fallsAt) })}`}
        {' · '}
        {age > loadOldAfterMs ? (
          <Mark tone="danger">{t('load.old', { ago: formatAgo(age, t) })}</Mark>
        ) : (
          t('load.reckoned', { ago: formatAgo(age, t) })
        )}
        {load.approved ? null : (
          <>
            {' · '}
            <span title={t('load.not_approved_hint')}>
              <Mark tone="warn">{t('load.not_approved')}</Mark>
              <VisuallyHidden> {t('load.not_approved_hint')}</VisuallyHidden>
            </span>
          </>
        )}
      </p>
      <ScrollRegion label={t('load.why')} className={classes.body}>
        {history ? (
          <LevelHistory desk={load.desk} since={load.since} />
        ) : (
          <LevelReasons reasons={load.reasons} />
        )}
        {history ? null : <LevelActions load={load} onGo={onGo} />}
      </ScrollRegion>
    </section>
  );
}

function LevelActions({ load, onGo }: { load: DeskLoad; onGo: LevelPanelProps['onGo'] }) {
  const { t, language } = useLanguage();
  return (
    <div>
      <h3 className={classes.sub}>{t('load.actions')}</h3>
      {load.actions.length === 0 ? (
        <p className={classes.note}>{t('load.no_actions')}</p>
      ) : (
        <ul className={classes.actions}>
          {load.actions.map(({ id, name, nameEn, place, level }) => {
            const words = language === 'en' ? nameEn : name;
            return (
              <li key={id}>
                <Mark tone={levelTones[level]}>
                  {words}
                  <VisuallyHidden> ({t(`load.level.${level}`)})</VisuallyHidden>
                </Mark>
                {place === null ? null : (
                  <Button size="compact-xs" variant="default" onClick={() => onGo(place)}>
                    {t('load.go')}
                    <VisuallyHidden> {words}</VisuallyHidden>
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
