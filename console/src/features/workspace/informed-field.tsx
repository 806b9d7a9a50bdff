import type { CaseFieldValue } from '@leon/contracts/calls/case-field.ts';
import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

type Informed = CaseFieldValue<'informed'>;

/** Who was told of the plan and whether they agree; a no is respected, so it has to be seen. */
export function InformedField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t, language } = useLanguage();
  const write = useField(view.row.id, 'informed');
  const informed = view.values.informed ?? null;
  const put = (change: Partial<Informed>) =>
    write.type({ who: 'citizen', agrees: true, name: '', note: '', ...informed, ...change });
  return (
    <div className={classes.whole}>
      <FieldFrame
        field="informed"
        label={caseFieldWords.informed[language]}
        caseId={view.row.id}
        file={view.file}
      >
        {(id) => (
          <div className={`${classes.row} ${classes.three}`}>
            <NativeSelect
              id={id}
              disabled={readOnly}
              value={informed?.who ?? ''}
              onChange={({ currentTarget: { value } }) =>
                value === '' ? write.set(null) : put({ who: value === 'relative' ? 'relative' : 'citizen' })
              }
              data={[
                { value: '', label: t('isbar.not_said') },
                { value: 'citizen', label: t('isbar.informed_citizen') },
                { value: 'relative', label: t('isbar.informed_relative') },
              ]}
            />
            <NativeSelect
              aria-label={t('isbar.informed_agrees')}
              disabled={readOnly || informed === null}
              value={informed === null ? '' : String(informed.agrees)}
              onChange={(event) => put({ agrees: event.currentTarget.value === 'true' })}
              data={[
                ...(informed === null ? [{ value: '', label: t('isbar.informed_agrees') }] : []),
                { value: 'true', label: t('isbar.agrees') },
                { value: 'false', label: t('isbar.disagrees') },
              ]}
            />
            <TextInput
              aria-label={t('isbar.informed_name')}
              placeholder={t('isbar.informed_name')}
              readOnly={readOnly || informed === null}
              maxLength={120}
              value={informed?.name ?? ''}
              onChange={(event) => put({ name: event.currentTarget.value })}
              onBlur={write.flush}
            />
          </div>
        )}
      </FieldFrame>
    </div>
  );
}
