import { TextInput } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

/** The doctor who takes part, by name: what urgency holds back opens with it. */
export function ConsultedDoctorField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t } = useLanguage();
  const write = useField(view.row.id, 'consultedDoctor');
  const doctor = view.values.consultedDoctor ?? { name: '', number: '' };
  const put = (change: Partial<typeof doctor>) => {
    const next = { ...doctor, ...change };
    write.type(next.name === '' && next.number === '' ? null : next);
  };
  return (
    <div className={`${classes.whole} ${classes.row} ${classes.where}`}>
      <FieldFrame field="consultedDoctor" label={t('doctor.name')} caseId={view.row.id} file={view.file}>
        {(id) => (
          <TextInput
            id={id}
            data-focus="doctor"
            readOnly={readOnly}
            maxLength={120}
            value={doctor.name}
            onChange={(event) => put({ name: event.currentTarget.value })}
            onBlur={write.flush}
          />
        )}
      </FieldFrame>
      <TextInput
        type="tel"
        label={t('doctor.number')}
        labelProps={{ className: `${classes.labelText} ${classes.besideFrame}` }}
        readOnly={readOnly}
        maxLength={40}
        value={doctor.number}
        onChange={(event) => put({ number: event.currentTarget.value })}
        onBlur={write.flush}
      />
    </div>
  );
}
