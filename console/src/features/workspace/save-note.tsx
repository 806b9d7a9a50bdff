import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-form.module.css';
import type { FieldState } from './field-saver.ts';

/** The label's words alone name the control; how the saving goes is told beside it. */
export function SaveNote({ state }: { state: FieldState | undefined }) {
  const { t } = useLanguage();
  if (state === undefined || (state.state === 'saved' && state.revision === 0)) return null;
  const words = {
    saved: t('save.saved'),
    typed: t('save.saving'),
    saving: t('save.saving'),
    retrying: t('save.retrying'),
    refused: t('save.refused'),
    conflict: t('save.refused'),
  } as const;
  const bad = state.state === 'retrying' || state.state === 'refused' || state.state === 'conflict';
  const Mark = bad ? IconAlertTriangle : state.state === 'saved' ? IconCheck : IconDots;
  return (
    <span className={classes.save} data-bad={bad || undefined} role={bad ? 'status' : undefined}>
      <span className={classes.saveWord}>{words[state.state]}</span>
      <span className={classes.saveMark} aria-hidden="true">
        <Mark size={14} />
      </span>
    </span>
  );
}
