import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { observationWords } from '@leon/contracts/language/rule-words.ts';
import { NativeSelect, NumberInput } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { FieldFrame } from './field-frame.tsx';
import classes from './need-details.module.css';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

const kinds = ['once', 'visits', 'continuous'] as const;
const isKind = (value: string): value is (typeof kinds)[number] => kinds.some((kind) => kind === value);
/** Morning, midday and evening: what "visits" means until she says how many. */
const usualVisits = 3;

/** How closely the citizen has to be watched; the number belongs to visits. */
export function ObservationField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t, language } = useLanguage();
  const { set } = useField(view.row.id, 'observation');
  const value = view.values.observation ?? null;
  return (
    <FieldFrame
      field="observation"
      label={caseFieldWords.observation[language]}
      caseId={view.row.id}
      file={view.file}
    >
      {(id) => (
        <div className={value?.kind === 'visits' ? classes.pair : undefined}>
          <NativeSelect
            id={id}
            disabled={readOnly}
            value={value?.kind ?? ''}
            onChange={({ currentTarget: { value: kind } }) =>
              set(isKind(kind) ? { kind, perDay: kind === 'visits' ? usualVisits : null } : null)
            }
            data={[
              { value: '', label: t('isbar.not_said') },
              ...kinds.map((kind) => ({ value: kind, label: observationWords[kind][language] })),
            ]}
          />
          {value?.kind === 'visits' ? (
            <NumberInput
              aria-label={t('need.visits_a_day')}
              min={1}
              max={24}
              allowDecimal={false}
              hideControls
              readOnly={readOnly}
              value={value.perDay ?? usualVisits}
              onChange={(perDay) =>
                typeof perDay === 'number' && perDay >= 1 && perDay <= 24
                  ? set({ kind: 'visits', perDay })
                  : undefined
              }
            />
          ) : null}
        </div>
      )}
    </FieldFrame>
  );
}
