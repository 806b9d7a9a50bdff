import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './vitals.module.css';

interface NumberCellProps {
  label: string;
  /** Short form on the screen; `label` is what a screen reader says. */
  short: string;
  value: number | undefined;
  lowest: number;
  highest: number;
  decimals?: 0 | 1;
  readOnly: boolean;
  points?: ReactNode;
  onChange: (value: number | null) => void;
}

/** Comma or point; null: empty; undefined: not a possible value. */
function read(text: string, { lowest, highest, decimals = 0 }: NumberCellProps): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!(decimals === 0 ? /^\d{1,3}$/ : /^\d{1,3}([.,]\d)?$/).test(trimmed)) return undefined;
  const value = Number(trimmed.replace(',', '.'));
  return value >= lowest && value <= highest ? value : undefined;
}

/** One measured number. What cannot be a measurement stays on the screen, marked, and is not stored. */
export function NumberCell(props: NumberCellProps) {
  const { label, short, value, readOnly, points, onChange } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const stored = value === undefined ? '' : String(value).replace('.', ',');
  const wrong = draft !== null && read(draft, props) === undefined;
  return (
    <div className={classes.cell}>
      <span className={classes.cellLabel} aria-hidden="true">
        {short}
        {points}
      </span>
      <TextInput
        aria-label={label}
        inputMode="decimal"
        readOnly={readOnly}
        error={wrong}
        value={draft ?? stored}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setDraft(text);
          const typed = read(text, props);
          if (typed !== undefined) onChange(typed);
        }}
        onBlur={() => (wrong ? undefined : setDraft(null))}
      />
    </div>
  );
}
