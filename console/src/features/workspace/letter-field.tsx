import type { CaseId } from '@leon/contracts/ids.ts';
import { Textarea } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import { useLanguage } from '../../lib/language/use-language.ts';
import { type CaseFile, valuesOf } from './case-files.store.ts';
import { FieldFrame } from './field-frame.tsx';
import { useField } from './use-field.ts';

type Letter = 'situation' | 'background' | 'assessment' | 'advice';

interface LetterFieldProps {
  field: Letter;
  caseId: CaseId;
  file: CaseFile | undefined;
  readOnly: boolean;
}

/** The free text of a letter. */
export function LetterField({ field, caseId, file, readOnly }: LetterFieldProps) {
  const { t } = useLanguage();
  const { height } = useViewportSize();
  const write = useField(caseId, field);
  return (
    <FieldFrame field={field} label={t(`field.${field}`)} caseId={caseId} file={file}>
      {(id) => (
        <Textarea
          id={id}
          autosize
          minRows={height >= 1000 ? 3 : 2}
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
