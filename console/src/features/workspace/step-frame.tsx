import { CloseButton } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './action-bar.module.css';
import type { CaseView } from './use-case-view.ts';

export interface StepProps {
  view: CaseView;
  waiting: boolean;
  run: (work: () => Promise<unknown>) => Promise<boolean>;
  onDone: () => void;
}

interface StepFrameProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A small panel above the button: takes the caret, gives it back on Esc, covers nothing of the form. */
export function StepFrame({ title, onClose, children }: StepFrameProps) {
  const { t } = useLanguage();
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    cameFrom.current = document.activeElement;
    const field = (selector: string) => frame.current?.querySelector<HTMLElement>(selector);
    (field('[data-autofocus]') ?? field('input, select') ?? field('button'))?.focus();
    return () => {
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    };
  }, []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section ref={frame} className={classes.step} aria-labelledby={id} onKeyDown={closeOnEscape}>
      <div className={classes.stepHead}>
        <h3 id={id} className={classes.stepTitle}>
          {title}
        </h3>
        <CloseButton size={26} aria-label={t('shell.cancel')} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
