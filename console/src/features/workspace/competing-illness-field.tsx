import { type CompetingIllness, competingIllnesses } from '@leon/contracts/calls/isbar.ts';
import { caseFieldWords, competingIllnessWords } from '@leon/contracts/language/case-words.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

/** The risk patient card: any of these makes the triage colour at least yellow. */
export function CompetingIllnessField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { language } = useLanguage();
  const { set } = useField(view.row.id, 'competingIllness');
  const has = view.values.competingIllness ?? [];
  const label = caseFieldWords.competingIllness[language];
  const toggle = (illness: CompetingIllness) => {
    const next = has.includes(illness) ? has.filter((one) => one !== illness) : [...has, illness];
    set(next.length === 0 ? null : next);
  };
  return (
    <div className={classes.whole}>
      <FieldFrame field="competingIllness" label={label} caseId={view.row.id} file={view.file}>
        {(id) => (
          // biome-ignore lint/a11y/useSemanticElements: a row of toggles inside one field
          <div id={id} className={classes.quick} role="group" aria-label={label}>
            {competingIllnesses.map((illness) => (
              <button
                key={illness}
                type="button"
                aria-pressed={has.includes(illness)}
                disabled={readOnly}
                onClick={() => toggle(illness)}
              >
                {competingIllnessWords[illness][language]}
              </button>
            ))}
          </div>
        )}
      </FieldFrame>
    </div>
  );
}
