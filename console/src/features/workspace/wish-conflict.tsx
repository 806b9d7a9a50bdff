import type { CaseFieldValue } from '@leon/contracts/calls/case-field.ts';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './banner.module.css';
import { useFieldText } from './field-text.ts';
import type { CaseView } from './use-case-view.ts';
import { WishDecisionForm } from './wish-decision-form.tsx';

type Decision = CaseFieldValue<'wishDecision'>;

/** A wish for no admission against red values: asked of citizen or relative, decided by a doctor by name, written down. */
export function WishConflict({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const fieldText = useFieldText();
  const decision: Decision | null = view.values.wishDecision ?? null;
  const [changing, setChanging] = useState(false);
  const decided = decision !== null && !changing;
  return (
    <section className={classes.conflict} aria-label={t('wish.title')} data-decided={decided || undefined}>
      {decided ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
      <div className={classes.conflictBody}>
        <div role="alert">{decided ? t('wish.decided') : t('banner.conflict')}</div>
        {decided ? (
          <div className={classes.decision}>
            {fieldText('wishDecision', decision)}{' '}
            {view.editable ? (
              <button type="button" className={classes.again} onClick={() => setChanging(true)}>
                {t('wish.again')}
              </button>
            ) : null}
          </div>
        ) : view.editable ? (
          <WishDecisionForm view={view} before={decision} onDone={() => setChanging(false)} />
        ) : null}
      </div>
    </section>
  );
}
