import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './banner.module.css';
import { useFieldText } from './field-text.ts';
import type { CaseView } from './use-case-view.ts';
import { WishConflict } from './wish-conflict.tsx';

/** What the citizen wishes and what was agreed about treatment: above the alternatives for the whole call. */
export function WishesBanner({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const fieldText = useFieldText();
  const { values, scores } = view;
  const wishes = (values.wishes ?? '').trim();
  const level = values.treatmentLevel ?? null;
  const noAdmission = values.noAdmissionWish === true;
  if (wishes === '' && level === null && !noAdmission) return null;
  return (
    <>
      <section className={classes.wishes} aria-label={t('banner.title')}>
        {noAdmission ? <strong>{t('banner.no_admission')}. </strong> : null}
        {wishes === '' ? null : <span>{wishes}. </span>}
        {level === null ? null : (
          <span>
            {t('isbar.treatment_level')}: {fieldText('treatmentLevel', level)}
          </span>
        )}
      </section>
      {scores.againstWish ? <WishConflict view={view} /> : null}
    </>
  );
}
