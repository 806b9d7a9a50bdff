import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './alternatives.module.css';
import type { AlternativeRow } from './alternatives-view.ts';

interface AlternativeGroupProps {
  title: string;
  rows: readonly AlternativeRow[];
  render: (rows: readonly AlternativeRow[]) => ReactNode;
}

/** Rows folded under their count; the hundreds that do not fit cost nothing until somebody looks. */
export function AlternativeGroup({ title, rows, render }: AlternativeGroupProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <div>
      <button
        type="button"
        className={classes.fold}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        {title}
      </button>
      <div id={id}>{open ? render(rows) : null}</div>
    </div>
  );
}
