import { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

export function CallerFields({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t, language } = useLanguage();
  const { row, file, values } = view;
  const frame = { caseId: row.id, file };
  const type = useField(row.id, 'callerType');
  const callback = useField(row.id, 'callbackNumber');
  return (
    <div className={`${classes.row} ${classes.caller}`}>
      <FieldFrame field="callbackNumber" label={t('field.callback')} {...frame}>
        {(id) => (
          <TextInput
            id={id}
            type="tel"
            data-focus="callback"
            readOnly={readOnly}
            maxLength={40}
            value={values.callbackNumber ?? ''}
            onChange={(event) => callback.type(event.currentTarget.value)}
            onBlur={callback.flush}
          />
        )}
      </FieldFrame>
      <FieldFrame field="callerType" label={t('field.caller_type')} {...frame}>
        {(id) => (
          <NativeSelect
            id={id}
            disabled={readOnly}
            value={values.callerType ?? row.callerType}
            onChange={(event) => type.set(CallerType.parse(event.currentTarget.value))}
            data={CallerType.options.map((value) => ({ value, label: callerTypeWords[value][language] }))}
          />
        )}
      </FieldFrame>
    </div>
  );
}

export function CallerName({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t } = useLanguage();
  const { row, file, values } = view;
  const name = useField(row.id, 'callerName');
  return (
    <FieldFrame field="callerName" label={t('field.caller_name')} caseId={row.id} file={file}>
      {(id) => (
        <TextInput
          id={id}
          readOnly={readOnly}
          data-focus="caller"
          maxLength={120}
          value={values.callerName ?? ''}
          onChange={(event) => name.type(event.currentTarget.value)}
          onBlur={name.flush}
        />
      )}
    </FieldFrame>
  );
}
