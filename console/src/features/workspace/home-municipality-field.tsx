import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { NativeSelect } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { FieldFrame } from './field-frame.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

/** On a visit or in a summer house: where she is acts, and where she lives is told at the hand-over. */
export function HomeMunicipalityField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t, language } = useLanguage();
  const municipalities = usePicture((state) => state.municipalities);
  const { set } = useField(view.row.id, 'homeMunicipality');
  const acting = view.row.municipality;
  return (
    <FieldFrame
      field="homeMunicipality"
      label={caseFieldWords.homeMunicipality[language]}
      caseId={view.row.id}
      file={view.file}
    >
      {(id) => (
        <NativeSelect
          id={id}
          disabled={readOnly}
          value={view.values.homeMunicipality ?? ''}
          onChange={(event) =>
            set(municipalities.find(({ code }) => code === event.currentTarget.value)?.code ?? null)
          }
          data={[
            { value: '', label: t('home.same') },
            ...municipalities
              .filter(({ code }) => code !== acting)
              .map(({ code, name }) => ({ value: code as string, label: name })),
          ]}
        />
      )}
    </FieldFrame>
  );
}
