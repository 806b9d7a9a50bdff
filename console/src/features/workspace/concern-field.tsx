import { Urgency } from '@leon/contracts/calls/isbar.ts';
import { raisedByConcern } from '@leon/contracts/calls/urgency.ts';
import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { triageColourWords } from '@leon/contracts/language/triage.ts';
import { triageNumber } from '@leon/contracts/triage/triage-colour.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import { setUrgency } from './urgent-commands.ts';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';
import vitalsClasses from './vitals.module.css';

/** Her own concern: one click raises how urgent the case is for everybody, and no click here lowers it. */
export function ConcernField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { language } = useLanguage();
  const { set } = useField(view.row.id, 'colour');
  const { run, waiting, error, clear } = useCommand();
  const concern = view.values.colour ?? null;
  const label = caseFieldWords.colour[language];
  const say = (colour: Urgency) => {
    set(concern === colour ? null : colour);
    const urgency = concern === colour ? null : raisedByConcern(view.row.urgency, colour);
    if (urgency !== null && view.actions.includes('set_urgency'))
      void run(() => setUrgency(view.row, { urgency, doctor: null, reason: null }));
  };
  return (
    <div className={classes.whole}>
      <FieldFrame field="colour" label={label} caseId={view.row.id} file={view.file}>
        {(id) => (
          // biome-ignore lint/a11y/useSemanticElements: a row of toggles inside one field
          <div id={id} className={vitalsClasses.colours} role="group" aria-label={label}>
            {Urgency.options.map((colour) => (
              <button
                key={colour}
                type="button"
                className={vitalsClasses.swatch}
                data-colour={colour}
                aria-pressed={concern === colour}
                disabled={readOnly || waiting !== 'no'}
                onClick={() => say(colour)}
              >
                <ColourWords words={triageColourWords[colour][language]} number={triageNumber(colour)} />
              </button>
            ))}
          </div>
        )}
      </FieldFrame>
      <Refusal error={error} onClose={clear} />
    </div>
  );
}

/** The colour with its number; what it means is heard and not shown. */
function ColourWords({ words, number }: { words: string; number: number }) {
  const [colour, ...meaning] = words.split(':');
  return (
    <>
      <span className={vitalsClasses.dot}>{number}</span>
      <span className="leon-hidden"> · </span>
      {colour}
      {meaning.length === 0 ? null : <span className="leon-hidden">:{meaning.join(':')}</span>}
    </>
  );
}
