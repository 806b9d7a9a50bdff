import type { DeskClock } from '@leon/contracts/oversight/clock.ts';
import { Button, VisuallyHidden } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './administration.module.css';
import { ClockForm } from './clock-form.tsx';
import { spokenDuration } from './duration-words.ts';

interface ClockRowProps {
  clock: DeskClock;
  open: boolean;
  onOpen: () => void;
  onSaved: () => void;
}

export function ClockRow({ clock, open, onOpen, onSaved }: ClockRowProps) {
  const { t, language } = useLanguage();
  const what = t(`clocks.${clock.setting}`);
  return (
    <>
      <tr>
        <th scope="row">{what}</th>
        <td className={classes.figure}>{spokenDuration(clock.value, language)}</td>
        <td>
          {clock.approved ? (
            <Mark tone="ok">{t('clocks.approved')}</Mark>
          ) : (
            <Mark tone="warn">
              {clock.setBy === null ? t('clocks.not_approved') : t('clocks.own', { name: clock.setBy })}
            </Mark>
          )}
          <span className={classes.source}>{clock.source}</span>
        </td>
        <td>
          <Button size="compact-sm" variant="default" aria-expanded={open} onClick={onOpen}>
            {t('clocks.change')}
            <VisuallyHidden> {t('clocks.change_which', { what })}</VisuallyHidden>
          </Button>
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={4}>
            <ClockForm clock={clock} what={what} onSaved={onSaved} onCancel={onOpen} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
