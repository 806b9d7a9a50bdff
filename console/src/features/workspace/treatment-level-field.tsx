import type { CaseFieldValue } from '@leon/contracts/calls/case-field.ts';
import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { formatDate } from '@leon/contracts/language/language.ts';
import { TextInput } from '@mantine/core';
import { typedDate } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

type Level = CaseFieldValue<'treatmentLevel'>;
const blank: Level = { level: '', by: '', date: null, source: '' };

/** What has been agreed about treatment, by whom, when and where it is written: only with a name does it open anything. */
export function TreatmentLevelField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t, language } = useLanguage();
  const write = useField(view.row.id, 'treatmentLevel');
  const level = view.values.treatmentLevel ?? blank;
  const put = (change: Partial<Level>) => {
    const next = { ...level, ...change };
    write.type(next.level === '' && next.by === '' && next.source === '' && next.date === null ? null : next);
  };
  const input = (part: 'level' | 'by' | 'source', label: string, id?: string) => (
    <TextInput
      {...(id === undefined ? { label } : { id })}
      readOnly={readOnly}
      maxLength={part === 'level' ? 400 : 120}
      value={level[part]}
      onChange={(event) => put({ [part]: event.currentTarget.value })}
      onBlur={write.flush}
    />
  );
  return (
    <div className={classes.whole}>
      <FieldFrame
        field="treatmentLevel"
        label={caseFieldWords.treatmentLevel[language]}
        caseId={view.row.id}
        file={view.file}
      >
        {(id) => (
          <>
            {input('level', t('isbar.treatment_level'), id)}
            <div className={`${classes.row} ${classes.three}`}>
              {input('by', t('isbar.treatment_by'))}
              <TextInput
                label={t('isbar.treatment_date')}
                placeholder={t('isbar.date_hint')}
                readOnly={readOnly}
                maxLength={10}
                key={level.date}
                defaultValue={level.date === null ? '' : formatDate(Date.parse(level.date))}
                onBlur={(event) => {
                  put({ date: typedDate(event.currentTarget.value) });
                  write.flush();
                }}
              />
              {input('source', t('isbar.treatment_source'))}
            </div>
          </>
        )}
      </FieldFrame>
    </div>
  );
}
