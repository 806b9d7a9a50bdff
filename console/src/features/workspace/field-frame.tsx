import type { CaseFieldName } from '@leon/contracts/calls/case-field.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { renderError } from '@leon/contracts/language/errors.ts';
import { type ReactNode, useId } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import type { CaseFile } from './case-files.store.ts';
import classes from './case-form.module.css';
import { FieldConflict } from './field-conflict.tsx';
import { SaveNote } from './save-note.tsx';

interface FieldFrameProps {
  field: CaseFieldName;
  label: string;
  caseId: CaseId;
  file: CaseFile | undefined;
  /** Stands before the label: the letter that begins here. */
  mark?: ReactNode;
  /** Stands after it. */
  aside?: ReactNode;
  children: (id: string) => ReactNode;
}

/** Label, saving, refusal and conflict around any field; the control itself comes from outside. */
export function FieldFrame({ field, label, caseId, file, mark, aside, children }: FieldFrameProps) {
  const { language } = useLanguage();
  const id = useId();
  const state = file?.fields[field];
  return (
    <div>
      <div className={classes.label}>
        {mark}
        <label htmlFor={id} className={classes.labelText}>
          {label}
        </label>
        <SaveNote state={state} />
        {aside}
      </div>
      {children(id)}
      {state?.error == null ? null : (
        <p className={classes.refused} role="alert">
          {renderError(state.error.code, state.error.params, language)}
        </p>
      )}
      {state?.theirs == null ? null : (
        <FieldConflict field={field} label={label} caseId={caseId} state={state} />
      )}
    </div>
  );
}
