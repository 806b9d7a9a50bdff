import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { TextInput } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-form.module.css';
import { ChoiceCell } from './choice-cell.tsx';
import { type Examination, withExamined } from './examination-line.ts';
import { FieldFrame } from './field-frame.tsx';
import { NumberCell } from './number-cell.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';
import vitalsClasses from './vitals.module.css';

/** What ABCDE asks beyond the scored values, in its fixed order. */
export function ExaminationField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t, language } = useLanguage();
  const write = useField(view.row.id, 'examination');
  const seen = view.values.examination ?? {};
  const put = <F extends keyof Examination>(name: F, value: Examination[F] | null) =>
    write.type(withExamined(seen, name, value));
  const number = (
    name: 'capillaryRefill' | 'gcs' | 'glucose' | 'pain',
    lowest: number,
    highest: number,
    decimals: 0 | 1 = 0,
  ) => (
    <NumberCell
      label={t(`abcde.${name}_long`)}
      short={t(`abcde.${name}`)}
      value={seen[name]}
      lowest={lowest}
      highest={highest}
      decimals={decimals}
      readOnly={readOnly}
      onChange={(value) => put(name, value)}
    />
  );
  const words = (name: 'pupils' | 'skin') => (
    <div className={vitalsClasses.cell} data-wide>
      <span className={vitalsClasses.cellLabel} aria-hidden="true">
        {t(`abcde.${name}`)}
      </span>
      <TextInput
        aria-label={t(`abcde.${name}_long`)}
        readOnly={readOnly}
        maxLength={name === 'pupils' ? 120 : 300}
        value={seen[name] ?? ''}
        onChange={(event) => put(name, event.currentTarget.value)}
        onBlur={write.flush}
      />
    </div>
  );
  return (
    <div className={classes.whole}>
      <FieldFrame
        field="examination"
        label={caseFieldWords.examination[language]}
        caseId={view.row.id}
        file={view.file}
      >
        {(id) => (
          // biome-ignore lint/a11y/useSemanticElements: many small fields under one name
          <div
            id={id}
            className={vitalsClasses.cells}
            role="group"
            aria-label={caseFieldWords.examination[language]}
          >
            <ChoiceCell
              fit="choice"
              label={t('abcde.airway_long')}
              short={t('abcde.airway')}
              value={seen.airway ?? ''}
              options={(['free', 'threatened'] as const).map((value) => ({
                value,
                label: t(`abcde.airway_${value}`),
              }))}
              readOnly={readOnly}
              onChange={(value) => put('airway', value === 'free' || value === 'threatened' ? value : null)}
            />
            {number('capillaryRefill', 0, 20)}
            {number('gcs', 3, 15)}
            {number('glucose', 0, 60, 1)}
            {words('pupils')}
            {number('pain', 0, 10)}
            {words('skin')}
          </div>
        )}
      </FieldFrame>
    </div>
  );
}
