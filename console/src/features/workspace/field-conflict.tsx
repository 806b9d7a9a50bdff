import { type CaseFieldName, caseFields } from '@leon/contracts/calls/case-field.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { Button } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { bothTexts } from './both-texts.ts';
import { saverOf } from './case-files.store.ts';
import classes from './case-form.module.css';
import type { FieldState } from './field-saver.ts';
import { useFieldText } from './field-text.ts';

interface FieldConflictProps {
  field: CaseFieldName;
  label: string;
  caseId: CaseId;
  state: FieldState;
}

/** Two wrote the same field: both values side by side, and she chooses one, or both. Nobody is locked out. */
export function FieldConflict({ field, label, caseId, state }: FieldConflictProps) {
  const { t } = useLanguage();
  const text = useFieldText();
  const saver = saverOf(caseId);
  const both = bothTexts(field, state.theirs?.value, state.value);
  return (
    <div className={classes.conflict} role="alert">
      <p className={classes.conflictTitle}>{t('save.conflict', { field: label })}</p>
      <div className={classes.versions}>
        <div>
          <strong>{t('save.mine')}</strong>
          <p className={classes.version}>{text(field, state.value)}</p>
          <Button variant="default" onClick={() => void saver.keepMine(field)}>
            {t('save.keep_mine')}
          </Button>
        </div>
        <div>
          <strong>{t('save.theirs')}</strong>
          <p className={classes.version}>{text(field, state.theirs?.value)}</p>
          <Button variant="default" onClick={() => saver.takeTheirs(field)}>
            {t('save.take_theirs')}
          </Button>
        </div>
      </div>
      {both === null || !caseFields[field].safeParse(both).success ? null : (
        <Button variant="default" mt="xs" onClick={() => void saver.settle(field, both)}>
          {t('save.keep_both')}
        </Button>
      )}
    </div>
  );
}
