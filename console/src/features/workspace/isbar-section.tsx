import { isbarWords } from '@leon/contracts/language/case-words.ts';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-form.module.css';
import { IsbarField } from './isbar-field.tsx';
import { type IsbarField as FieldOfForm, foldedFields } from './isbar-fields.ts';
import type { CaseView } from './use-case-view.ts';

interface IsbarSectionProps {
  letter: 'I' | 'S' | 'B' | 'A' | 'R';
  view: CaseView;
  readOnly: boolean;
  children: ReactNode;
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** One letter: its few fields, and the rest behind one click. A field that has said something stays in view. */
export function IsbarSection({ letter, view, readOnly, children }: IsbarSectionProps) {
  const { t, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const spoken = useRef(new Set<FieldOfForm>());
  const id = useId();
  const word = isbarWords[letter][language];
  for (const field of foldedFields[letter]) if (isFilled(view.values[field])) spoken.current.add(field);
  const shown = foldedFields[letter].filter((field) => open || spoken.current.has(field));
  return (
    <section className={classes.letter} aria-label={letter === 'I' ? t('case.i') : word}>
      <span className={classes.initial} aria-hidden="true">
        {letter}
      </span>
      <div className={classes.identity}>
        {children}
        <div id={id} className={classes.further}>
          {shown.map((field) => (
            <IsbarField key={field} field={field} view={view} readOnly={readOnly} />
          ))}
        </div>
        <button
          type="button"
          className={classes.more}
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${open ? t('isbar.fewer') : t('isbar.more')}: ${word}`}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
          {open ? t('isbar.fewer') : t('isbar.more')}
        </button>
      </div>
    </section>
  );
}
