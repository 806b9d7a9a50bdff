import type { ReactNode } from 'react';
import classes from './mark.module.css';

/** Tone by colour and shape, so that neither has to carry it alone; the word stands beside it. */
export type Tone = 'ok' | 'warn' | 'danger' | 'accent' | 'muted';

const shapes: Record<Tone, ReactNode> = {
  ok: <circle cx="6" cy="6" r="5" />,
  warn: <path d="M6 0.8 11.6 11H0.4Z" />,
  danger: <path d="M3.6 0.5h4.8L11.5 3.6v4.8L8.4 11.5H3.6L0.5 8.4V3.6Z" />,
  accent: <path d="M6 0.3 11.7 6 6 11.7 0.3 6Z" />,
  muted: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
};

interface MarkProps {
  tone: Tone;
  children: ReactNode;
  /** With a border and soft ground, for states; without, for a word inside a line. */
  chip?: boolean;
}

export function Mark({ tone, children, chip = false }: MarkProps) {
  return (
    <span className={chip ? `${classes.mark} ${classes.chip}` : classes.mark} data-tone={tone}>
      <svg viewBox="0 0 12 12" width="10" height="10" fill="currentColor" aria-hidden="true">
        {shapes[tone]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
