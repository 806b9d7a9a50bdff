import type { BrokenGlass, OpenedCase } from '@leon/contracts/audit/break-glass.ts';
import { formatDate, formatTime } from '@leon/contracts/language/language.ts';
import { callerTypeWords, caseStatusWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, Title } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { Fragment, type ReactNode, useEffect } from 'react';
import { useNow } from '../../lib/clock.ts';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './break-glass.module.css';

interface OpenedCaseViewProps {
  glass: BrokenGlass;
  opened: OpenedCase;
  busy: boolean;
  renderContent: (opened: OpenedCase) => ReactNode;
  onEnd: () => void;
  onOver: () => void;
}

/** The case for reading, until the time is up: then nothing of it stays on the screen. */
export function OpenedCaseView({ glass, opened, busy, renderContent, onEnd, onOver }: OpenedCaseViewProps) {
  const { t, language } = useLanguage();
  const desk =
    usePicture((state) => state.desks).find(({ code }) => code === opened.desk)?.name ?? opened.desk;
  const left = Date.parse(glass.until) - useNow();
  const over = left <= 0;
  useEffect(() => {
    if (over) onOver();
  }, [over, onOver]);
  const clock = (at: string) => `${formatDate(Date.parse(at))} ${formatTime(Date.parse(at), language)}`;
  const facts: [string, string][] = [
    [t('glass.citizen'), opened.masked ?? '–'],
    [t('glass.status'), caseStatusWords[opened.status][language]],
    [t('glass.caller'), `${callerTypeWords[opened.callerType][language]}, ${clock(opened.rangAt)}`],
    [t('glass.owner'), opened.owner ?? '–'],
    ...(opened.acceptedBy === null ? [] : [[t('glass.accepted'), opened.acceptedBy] as [string, string]]),
    ...opened.responsible.map(({ name, number, from, until }): [string, string] => [
      t('glass.responsible'),
      `${name}, ${number} (${clock(from)} – ${clock(until)})`,
    ]),
  ];
  return (
    <>
      <div className={classes.open}>
        <IconLockOpen size={18} aria-hidden />
        <Title order={2} size="h4" className={classes.which ?? ''}>
          {t('glass.reading', { number: opened.number, desk })}
        </Title>
        <span className="leon-figures" role="timer">
          {t('glass.left', { time: formatCountdown(left) })}
        </span>
        <Button variant="default" loading={busy} onClick={onEnd}>
          {t('glass.end')}
        </Button>
      </div>
      <dl className={`${classes.facts} leon-figures`}>
        {facts.map(([label, text]) => (
          <Fragment key={`${label} ${text}`}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
      {renderContent(opened)}
    </>
  );
}
