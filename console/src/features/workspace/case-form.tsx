import { isAllowed } from '@leon/contracts/calls/case.lifecycle.ts';
import type { Role } from '@leon/contracts/identity/role.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { CallerFields } from './caller-fields.tsx';
import classes from './case-form.module.css';
import { CitizenField } from './citizen-field.tsx';
import { LetterField } from './letter-field.tsx';
import { NeedsField } from './needs-field.tsx';
import type { CaseView } from './use-case-view.ts';
import { WhereaboutsField } from './whereabouts-field.tsx';

const letters = ['situation', 'background', 'assessment', 'advice'] as const;

/** One scrolling form, every ISBAR letter in view; each field saves itself as it is typed. */
export function CaseForm({ view, role }: { view: CaseView; role: Role }) {
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
          <WhereaboutsField view={view} readOnly={readOnly} />
          <NeedsField view={view} readOnly={readOnly} />
          <CitizenField view={view} readOnly={readOnly || !isAllowed('edit', view.row.status, role)} />
        </div>
      </section>
      {letters.map((field) => (
        <LetterField key={field} field={field} caseId={view.row.id} file={view.file} readOnly={readOnly} />
      ))}
    </form>
  );
}
