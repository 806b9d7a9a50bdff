import { type WeekHours, weekDays } from '@leon/contracts/directory/register-fact.ts';
import { Button, TextInput } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './fact-dialog.module.css';
import { typedDay, type WeekField, weekFields } from './week-words.ts';

const round = '00:00-24:00';
export const emptyWeek: WeekHours = {
  ...{ mon: round, tue: round, wed: round, thu: round, fri: round, sat: round, sun: round },
  ...{ holiday: 'weekday', special: 'weekday' },
};

interface WeekEditorProps {
  initial: WeekHours;
  /** Null while a line cannot be read. */
  onWeek: (week: WeekHours | null) => void;
}

/** Nine lines, typed as spoken; one button makes them all as Monday. */
export function WeekEditor({ initial, onWeek }: WeekEditorProps) {
  const { t } = useLanguage();
  const helpId = useId();
  const words: Readonly<Record<string, string>> = {
    closed: t('fact.closed'),
    weekday: t('fact.as_weekday'),
    [round]: t('fact.always'),
  };
  const [typed, setTyped] = useState<Record<WeekField, string>>(() => {
    const shown = weekFields.map((field) => [field, words[initial[field]] ?? initial[field]]);
    return Object.fromEntries(shown) as Record<WeekField, string>;
  });
  const read = (field: WeekField): string | null => typedDay(typed[field], field, t);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed says when to tell
  useEffect(() => {
    const days = weekFields.map((field) => [field, read(field)] as const);
    onWeek(days.some(([, hours]) => hours === null) ? null : (Object.fromEntries(days) as WeekHours));
  }, [typed]);

  const asMonday = () =>
    setTyped({ ...typed, ...Object.fromEntries(weekDays.map((day) => [day, typed.mon])) });
  return (
    <div className={classes.group}>
      <p className={classes.help} id={helpId}>
        {t('week.help')}
      </p>
      <div className={classes.week}>
        {weekFields.map((field) => (
          <WeekLine
            key={field}
            label={t(`week.${field}`)}
            value={typed[field]}
            wrong={read(field) === null ? t('week.wrong') : null}
            helpId={helpId}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
          />
        ))}
      </div>
      <div>
        <Button size="compact-xs" variant="default" onClick={asMonday}>
          {t('week.same')}
        </Button>
      </div>
    </div>
  );
}

interface WeekLineProps {
  label: string;
  value: string;
  wrong: string | null;
  helpId: string;
  onChange: (value: string) => void;
}

function WeekLine({ label, value, wrong, helpId, onChange }: WeekLineProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        value={value}
        error={wrong}
        aria-describedby={helpId}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}
