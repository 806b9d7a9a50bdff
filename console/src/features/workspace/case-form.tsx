import { useLanguage } from '../../lib/language/use-language.ts';
import { CallerFields, CallerName } from './caller-fields.tsx';
import classes from './case-form.module.css';
import { CitizenFacts } from './citizen-facts.tsx';
import { CitizenIdentity } from './citizen-identity.tsx';
import { IsbarField } from './isbar-field.tsx';
import { IsbarSection } from './isbar-section.tsx';
import { LetterField } from './letter-field.tsx';
import { NeedsField } from './needs-field.tsx';
import { QuickLineField } from './quick-line-field.tsx';
import { ScoresStrip } from './scores-strip.tsx';
import type { CaseView } from './use-case-view.ts';
import { VitalsRow } from './vitals-row.tsx';
import { WhereaboutsField } from './whereabouts-field.tsx';

/** One scrolling form, every ISBAR letter in view; each field saves itself as it is typed. */
export function CaseForm({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const readOnly = !view.editable;
  const shared = { view, readOnly };
  const letter = { caseId: view.row.id, file: view.file, readOnly };
  return (
    <form
      className={classes.form}
      aria-label={t('case.form')}
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <IsbarSection letter="I" {...shared}>
        <CallerFields {...shared} />
        <div className={`${classes.row} ${classes.caller}`}>
          <CallerName {...shared} />
          <CitizenIdentity {...shared} />
        </div>
        <WhereaboutsField {...shared} />
        <NeedsField {...shared} />
        <CitizenFacts {...shared} />
        <IsbarField field="wantedOutcome" {...shared} />
      </IsbarSection>
      <IsbarSection letter="S" {...shared}>
        <LetterField field="situation" {...letter} />
        <QuickLineField {...shared} />
        <ScoresStrip view={view} />
        <VitalsRow {...shared} />
      </IsbarSection>
      <IsbarSection letter="B" {...shared}>
        <LetterField field="background" {...letter} />
        <IsbarField field="wishes" {...shared} />
        <div className={`${classes.row} ${classes.two}`}>
          <IsbarField field="noAdmissionWish" {...shared} />
          <IsbarField field="terminal" {...shared} />
        </div>
      </IsbarSection>
      <IsbarSection letter="A" {...shared}>
        <LetterField field="assessment" {...letter} />
        <IsbarField field="colour" {...shared} />
        <IsbarField field="consultedDoctor" {...shared} />
      </IsbarSection>
      <IsbarSection letter="R" {...shared}>
        <LetterField field="advice" {...letter} />
        <IsbarField field="callLimits" {...shared} />
      </IsbarSection>
    </form>
  );
}
