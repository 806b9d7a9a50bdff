import { CitizenSex, Residence, Urgency, WantedOutcome } from '@leon/contracts/calls/isbar.ts';
import { leonLevels } from '@leon/contracts/directory/offer-kind.ts';
import {
  caseFieldWords,
  citizenSexWords,
  residenceWords,
  wantedOutcomeWords,
} from '@leon/contracts/language/case-words.ts';
import { mobilityWords } from '@leon/contracts/language/rule-words.ts';
import { renderTriageColour } from '@leon/contracts/language/triage.ts';
import { leonLevelWords } from '@leon/contracts/language/vocabulary.ts';
import { Mobility } from '@leon/contracts/matching/need.ts';
import { NativeSelect } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { saverOf } from './case-files.store.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FieldProps } from './isbar-field.tsx';
import type { choiceFields } from './isbar-fields.ts';

type Choice = (typeof choiceFields)[number];

/** One of a closed list, in words. */
export function ChoiceField({ field, view, readOnly }: FieldProps<Choice>) {
  const { t, language } = useLanguage();
  const label = caseFieldWords[field][language];
  const options = {
    wantedOutcome: WantedOutcome.options.map((value) => [value, wantedOutcomeWords[value][language]]),
    citizenSex: CitizenSex.options.map((value) => [value, citizenSexWords[value][language]]),
    residence: Residence.options.map((value) => [value, residenceWords[value][language]]),
    problemColour: Urgency.options.map((value) => [value, renderTriageColour(value, language)]),
    mobility: Mobility.options.map((value) => [value, mobilityWords[value][language]]),
    neededLevel: leonLevels.map((value) => [value, leonLevelWords[value][language]]),
  } as const;
  const put = (value: string) => {
    const saver = saverOf(view.row.id);
    saver.type(field, value === '' ? null : value);
    void saver.flush(field);
  };
  return (
    <FieldFrame field={field} label={label} caseId={view.row.id} file={view.file}>
      {(id) => (
        <NativeSelect
          id={id}
          disabled={readOnly}
          value={view.values[field] ?? ''}
          onChange={(event) => put(event.currentTarget.value)}
          data={[
            { value: '', label: t('isbar.not_said') },
            ...options[field].map(([value = '', words = '']) => ({ value, label: words })),
          ]}
        />
      )}
    </FieldFrame>
  );
}
