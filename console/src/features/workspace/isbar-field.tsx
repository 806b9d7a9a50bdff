import type { CaseFieldName } from '@leon/contracts/calls/case-field.ts';
import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { ChoiceField } from './choice-field.tsx';
import { CompetingIllnessField } from './competing-illness-field.tsx';
import { ConsultedDoctorField } from './consulted-doctor-field.tsx';
import { ExaminationField } from './examination-field.tsx';
import { FieldFrame } from './field-frame.tsx';
import { HomeMunicipalityField } from './home-municipality-field.tsx';
import { InformedField } from './informed-field.tsx';
import {
  areaFields,
  choiceFields,
  type IsbarField as FieldOfForm,
  lineFields,
  momentFields,
  yesNoFields,
} from './isbar-fields.ts';
import { MomentField } from './moment-field.tsx';
import { ProtectedMark } from './protected-address.tsx';
import { isHeldBack, isHidden } from './protected-values.ts';
import { StatedScoresField } from './stated-scores-field.tsx';
import { TreatmentLevelField } from './treatment-level-field.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

export interface FieldProps<F extends CaseFieldName> {
  field: F;
  view: CaseView;
  readOnly: boolean;
}

const isOf = <F extends CaseFieldName>(fields: readonly F[], field: CaseFieldName): field is F =>
  (fields as readonly CaseFieldName[]).includes(field);

/** Any further field of the form, by what kind of value it has. */
export function IsbarField({ field, ...rest }: FieldProps<FieldOfForm>) {
  if (isOf(lineFields, field)) return <LineField field={field} {...rest} />;
  if (isOf(areaFields, field)) return <AreaField field={field} {...rest} />;
  if (isOf(yesNoFields, field)) return <YesNoField field={field} {...rest} />;
  if (isOf(choiceFields, field)) return <ChoiceField field={field} {...rest} />;
  if (isOf(momentFields, field)) return <MomentField field={field} {...rest} />;
  switch (field) {
    case 'homeMunicipality':
      return <HomeMunicipalityField {...rest} />;
    case 'treatmentLevel':
      return <TreatmentLevelField {...rest} />;
    case 'informed':
      return <InformedField {...rest} />;
    case 'statedScores':
      return <StatedScoresField {...rest} />;
    case 'consultedDoctor':
      return <ConsultedDoctorField {...rest} />;
    case 'examination':
      return <ExaminationField {...rest} />;
    case 'competingIllness':
      return <CompetingIllnessField {...rest} />;
  }
}

function LineField({ field, view, readOnly }: FieldProps<(typeof lineFields)[number]>) {
  const { t, language } = useLanguage();
  const write = useField(view.row.id, field);
  const label = caseFieldWords[field][language];
  const hidden = isHidden(field, view.file);
  return (
    <FieldFrame
      field={field}
      label={label}
      caseId={view.row.id}
      file={view.file}
      aside={isHeldBack(field, view.file) ? <ProtectedMark view={view} /> : undefined}
    >
      {(id) => (
        <TextInput
          id={id}
          readOnly={readOnly || hidden}
          type={field === 'relativePhone' ? 'tel' : 'text'}
          maxLength={field === 'relativePhone' ? 40 : 80}
          value={hidden ? t('address.not_shown') : (view.values[field] ?? '')}
          onChange={(event) => write.type(event.currentTarget.value)}
          onBlur={write.flush}
        />
      )}
    </FieldFrame>
  );
}

function AreaField({ field, view, readOnly }: FieldProps<(typeof areaFields)[number]>) {
  const { language } = useLanguage();
  const write = useField(view.row.id, field);
  const label = caseFieldWords[field][language];
  return (
    <FieldFrame field={field} label={label} caseId={view.row.id} file={view.file}>
      {(id) => (
        <Textarea
          id={id}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
          readOnly={readOnly}
          value={view.values[field] ?? ''}
          onChange={(event) => write.type(event.currentTarget.value)}
          onBlur={write.flush}
        />
      )}
    </FieldFrame>
  );
}

function YesNoField({ field, view, readOnly }: FieldProps<(typeof yesNoFields)[number]>) {
  const { t, language } = useLanguage();
  const write = useField(view.row.id, field);
  const label = caseFieldWords[field][language];
  const value = view.values[field];
  return (
    <FieldFrame field={field} label={label} caseId={view.row.id} file={view.file}>
      {(id) => (
        <NativeSelect
          id={id}
          disabled={readOnly}
          value={value === undefined || value === null ? '' : String(value)}
          onChange={(event) =>
            write.set(event.currentTarget.value === '' ? null : event.currentTarget.value === 'true')
          }
          data={[
            { value: '', label: t('isbar.not_said') },
            { value: 'true', label: t('isbar.yes') },
            { value: 'false', label: t('isbar.no') },
          ]}
        />
      )}
    </FieldFrame>
  );
}
