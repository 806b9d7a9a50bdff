import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedMoment } from '../../lib/danish-time.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FieldProps } from './isbar-field.tsx';
import type { momentFields } from './isbar-fields.ts';
import { useField } from './use-field.ts';

/** A moment as it is said: "14.30", or with a date "20.11 14.30". What is no time is marked and not stored. */
export function MomentField({ field, view, readOnly }: FieldProps<(typeof momentFields)[number]>) {
  const { t, language } = useLanguage();
  const write = useField(view.row.id, field);
  const [wrong, setWrong] = useState(false);
  const value = view.values[field] ?? null;
  const shown =
    value === null ? '' : formatTimeNear(Date.parse(value), nowMs(), language).replace('kl. ', '');
  const store = (text: string) => {
    if (text.trim() === shown) return;
    const ms = typedMoment(text, nowMs(), field === 'dischargedAt' ? 'past' : 'future');
    setWrong(text.trim() !== '' && ms === null);
    if (text.trim() === '') write.set(null);
    else if (ms !== null) write.set(isoAt(ms));
  };
  return (
    <FieldFrame field={field} label={caseFieldWords[field][language]} caseId={view.row.id} file={view.file}>
      {(id) => (
        <TextInput
          id={id}
          key={shown}
          readOnly={readOnly}
          maxLength={20}
          placeholder={t('isbar.moment_hint')}
          error={wrong}
          defaultValue={shown}
          onBlur={(event) => store(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
