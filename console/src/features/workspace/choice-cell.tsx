import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './vitals.module.css';

interface ChoiceCellProps {
  label: string;
  short: string;
  value: string;
  options: readonly { value: string; label: string }[];
  readOnly: boolean;
  /** How much its words need. */
  fit?: 'choice' | 'site' | 'wide';
  points?: ReactNode;
  onChange: (value: string) => void;
}

/** One choice of a few words; the empty one means that it was not said. */
export function ChoiceCell({
  label,
  short,
  value,
  options,
  readOnly,
  fit = 'choice',
  points,
  onChange,
}: ChoiceCellProps) {
  return (
    <div className={classes.cell} data-fit={fit} data-wide={fit === 'wide' || undefined}>
      <span className={classes.cellLabel} aria-hidden="true">
        {short}
        {points}
      </span>
      <NativeSelect
        aria-label={label}
        disabled={readOnly}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[{ value: '', label: '–' }, ...options]}
      />
    </div>
  );
}
