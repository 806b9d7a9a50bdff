import { useRef } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { CallerFields, CallerName } from './caller-fields.tsx';
import classes from './case-form.module.css';
import { CitizenFacts } from './citizen-facts.tsx';
import { CitizenIdentity } from './citizen-identity.tsx';
import { ConcernField } from './concern-field.tsx';
import { IsbarField } from './isbar-field.tsx';
import { IsbarSection } from './isbar-section.tsx';
import { LetterRail } from './letter-rail.tsx';
import { NeedDetails } from './need-details.tsx';
import { NeedsField } from './needs-field.tsx';
import { QuickLineField } from './quick-line-field.tsx';
import { ScoresStrip } from './scores-strip.tsx';
import type { CaseView } from './use-case-view.ts';
import { VitalsRow } from './vitals-row.tsx';
import { WhereaboutsField } from './whereabouts-field.tsx';

/** One scrolling form, every ISBAR letter in view beside it; each field saves itself as it is typed. */
export function CaseForm({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const shared = { view, readOnly: !view.editable };
  const decided = { view, readOnly: !view.editable || !view.decides };
  return (
    <div className={classes.lettered}>
      <LetterRail view={view} form={form} />
      <form
        ref={form}
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
          <NeedsField {...decided} />
          <CitizenFacts {...shared} />
          <div className={`${classes.row} ${classes.two}`}>
            <IsbarField field="citizenName" {...shared} />
            <IsbarField field="wantedOutcome" {...shared} />
          </div>
        </IsbarSection>
        <IsbarSection letter="S" {...shared}>
          <QuickLineField {...shared} />
          <ScoresStrip view={view} />
          <VitalsRow {...shared} />
        </IsbarSection>
        <IsbarSection letter="B" {...shared}>
          <IsbarField field="wishes" {...shared} />
          <div className={`${classes.row} ${classes.where}`}>
            <IsbarField field="noAdmissionWish" {...shared} />
            <IsbarField field="terminal" {...shared} />
          </div>
        </IsbarSection>
        <IsbarSection letter="A" {...shared}>
          <ConcernField {...decided} />
          <IsbarField field="consultedDoctor" {...decided} />
          <NeedDetails {...decided} />
        </IsbarSection>
        <IsbarSection letter="R" {...shared}>
          <IsbarField field="callLimits" {...decided} />
        </IsbarSection>
      </form>
    </div>
  );
}
