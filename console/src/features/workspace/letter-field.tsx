import type { CaseId } from '@leon/contracts/ids.ts';
import { Textarea } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { type CaseFile, valuesOf } from './case-files.store.ts';
import { FieldFrame } from './field-frame.tsx';
import { useField } from './use-field.ts';

interface LetterFieldProps {
  field: 'situation' | 'background' | 'assessment' | 'advice';
  caseId: CaseId;
  file: CaseFile | undefined;
  readOnly: boolean;
  mark: ReactNode;
  aside: ReactNode;
}

/** The free text of a letter, at its head. */
export function LetterField({ field, caseId, file, readOnly, mark, aside }: LetterFieldProps) {
  const { t } = useLanguage();
  const { height } = useViewportSize();
  const write = useField(caseId, field);
  return (
    <FieldFrame
      field={field}
      label={t(`field.${field}`)}
      caseId={caseId}
      file={file}
      mark={mark}
      aside={aside}
    >
      {(id) => (
        <Textarea
          id={id}
          data-first
          autosize
          minRows={height >= 1000 ? 2 : 1}
          maxRows={8}
          maxLength={4000}
          readOnly={readOnly}
          value={valuesOf(file)[field] ?? ''}
          onChange={(event) => write.type(event.currentTarget.value)}
          onBlur={write.flush}
        />
      )}
    </FieldFrame>
  );
}
