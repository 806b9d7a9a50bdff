import type { CaseFieldName } from '@leon/contracts/calls/case-field.ts';
import { decidedFields } from '@leon/contracts/calls/registered-fields.rules.ts';
import { isbarWords } from '@leon/contracts/language/case-words.ts';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-form.module.css';
import { IsbarField } from './isbar-field.tsx';
import { type IsbarField as FieldOfForm, foldedFields, type Letter } from './isbar-fields.ts';
import { LetterField } from './letter-field.tsx';
import { isFilled } from './letter-fill.ts';
import type { CaseView } from './use-case-view.ts';

interface IsbarSectionProps {
  letter: Letter;
  view: CaseView;
  readOnly: boolean;
  children: ReactNode;
}

const textOf = { S: 'situation', B: 'background', A: 'assessment', R: 'advice' } as const;

/** One letter: its text, its few fields, and the rest behind one click. A field that has said something stays in view. */
export function IsbarSection({ letter, view, readOnly, children }: IsbarSectionProps) {
  const { t, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const spoken = useRef(new Set<FieldOfForm>());
  const id = useId();
  const word = isbarWords[letter][language];
  for (const field of foldedFields[letter]) if (isFilled(view.values[field])) spoken.current.add(field);
  const shown = foldedFields[letter].filter((field) => open || spoken.current.has(field));
  const initial = (
    <span className={classes.initial} aria-hidden="true">
      {letter}
    </span>
  );
  const more = (
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
  );
  const fixed = (field: CaseFieldName) => readOnly || (!view.decides && decidedFields.has(field));
  const text = { caseId: view.row.id, file: view.file, mark: initial, aside: more };
  return (
    <section className={classes.letter} data-letter={letter} aria-label={letter === 'I' ? t('case.i') : word}>
      {letter === 'I' ? (
        <div className={classes.label}>
          {initial}
          <span className={classes.word}>{word}</span>
          {more}
        </div>
      ) : (
        <LetterField field={textOf[letter]} readOnly={fixed(textOf[letter])} {...text} />
      )}
      {children}
      <div id={id} className={classes.further}>
        {shown.map((field) => (
          <IsbarField key={field} field={field} view={view} readOnly={fixed(field)} />
        ))}
      </div>
    </section>
  );
}
