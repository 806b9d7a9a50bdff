import { useLanguage } from '../../lib/language/use-language.ts';
import { CallerFields, CallerName } from './caller-fields.tsx';
import classes from './case-form.module.css';
import { CitizenFacts } from './citizen-facts.tsx';
import { CitizenIdentity } from './citizen-identity.tsx';
import { LetterField } from './letter-field.tsx';
import { NeedsField } from './needs-field.tsx';
import type { CaseView } from './use-case-view.ts';
import { WhereaboutsField } from './whereabouts-field.tsx';

const letters = ['situation', 'background', 'assessment', 'advice'] as const;

/** One scrolling form, every ISBAR letter in view; each field saves itself as it is typed. */
export function CaseForm({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const readOnly = !view.editable;
  return (
    <form
      className={classes.form}
      aria-label={t('case.form')}
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <section className={classes.letter} aria-label={t('case.i')}>
        <span className={classes.initial} aria-hidden="true">
          I
        </span>
        <div className={classes.identity}>
          <CallerFields view={view} readOnly={readOnly} />
          <div className={`${classes.row} ${classes.caller}`}>
            <CallerName view={view} readOnly={readOnly} />
            <CitizenIdentity view={view} readOnly={readOnly} />
          </div>
          <WhereaboutsField view={view} readOnly={readOnly} />
          <NeedsField view={view} readOnly={readOnly} />
          <CitizenFacts view={view} readOnly={readOnly} />
        </div>
      </section>
      {letters.map((field) => (
        <LetterField key={field} field={field} caseId={view.row.id} file={view.file} readOnly={readOnly} />
      ))}
    </form>
  );
}
