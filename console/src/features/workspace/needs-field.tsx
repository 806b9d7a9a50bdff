import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import { ProblemNeeds } from './problem-needs.tsx';
import { quickNeeds } from './quick-needs.ts';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

export function NeedsField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t, language } = useLanguage();
  const competences = usePicture((state) => state.competences);
  const { set } = useField(view.row.id, 'needs');
  const needs = view.values.needs ?? [];
  const options = useMemo(
    () => competences.map((competence) => ({ value: competence.code, label: competence[language] })),
    [competences, language],
  );
  const quick = quickNeeds.filter(({ code }) => competences.some((competence) => competence.code === code));
  const toggle = (code: string) =>
    set(needs.includes(code) ? needs.filter((need) => need !== code) : [...needs, code]);
  return (
    <FieldFrame field="needs" label={t('field.needs')} caseId={view.row.id} file={view.file}>
      {(id) => (
        <>
          <MultiSelect
            id={id}
            data={options}
            value={needs}
            onChange={set}
            readOnly={readOnly}
            searchable={!readOnly}
            hidePickedOptions
            selectFirstOptionOnChange
            placeholder={needs.length === 0 ? t('field.needs_hint') : ''}
            nothingFoundMessage={t('field.needs_none')}
            maxDropdownHeight={260}
          />
          {/* biome-ignore lint/a11y/useSemanticElements: a row of toggles inside one field */}
          <div className={classes.quick} role="group" aria-label={t('field.needs_quick')}>
            {quick.map(({ code, word }) => (
              <button
                key={code}
                type="button"
                aria-pressed={needs.includes(code)}
                disabled={readOnly}
                onClick={() => toggle(code)}
              >
                {word[language]}
              </button>
            ))}
          </div>
          {view.scores.support ? <ProblemNeeds needs={needs} readOnly={readOnly} onChange={set} /> : null}
        </>
      )}
    </FieldFrame>
  );
}
