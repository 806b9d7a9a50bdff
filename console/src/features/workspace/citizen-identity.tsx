import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './case-form.module.css';
import { correctCitizen, type NumberChecks, setCitizen } from './citizen-commands.ts';
import { CitizenNumber } from './citizen-number.tsx';
import { CitizenReveal } from './citizen-reveal.tsx';
import { CitizenWrong } from './citizen-wrong.tsx';
import type { CaseView } from './use-case-view.ts';

/** Who the citizen is: by number, masked from the moment it is stored, or unknown until somebody can say. */
export function CitizenIdentity({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const [open, setOpen] = useState<'none' | 'wrong' | 'identify' | 'reveal'>('none');
  const [checks, setChecks] = useState<NumberChecks | null>(null);
  const { row, file, actions } = view;
  const masked = file?.citizen?.masked ?? null;
  const unknown = file?.citizen?.saidUnknown === true && masked === null;
  const replaced = masked !== null && file?.citizen?.replacement === true;
  // Who it is about is the owner's to say; a colleague writes along in the text.
  const mayWrite = !readOnly && actions.includes('edit');
  /** What she has opened meanwhile stays open. */
  const done = (what: typeof open) => (said: NumberChecks) => {
    setChecks(said);
    setOpen((now) => (now === what ? 'none' : now));
  };
  const wide =
    replaced ||
    open === 'wrong' ||
    open === 'reveal' ||
    checks?.digitsFit === false ||
    checks?.ageDiffers != null;
  return (
    <div className={wide ? classes.wide : undefined}>
      {masked === null && (!unknown || open === 'identify') ? (
        <CitizenNumber
          label={t('field.citizen')}
          readOnly={!mayWrite}
          waiting={waiting !== 'no'}
          words={{ set: t('field.citizen_set'), unknown: t('field.citizen_unknown') }}
          onSay={(cpr) => void run(async () => done('identify')(await setCitizen(row, cpr)))}
        />
      ) : (
        <div className="leon-figures">
          <div className={classes.label}>
            <span className={classes.labelText}>{t(replaced ? 'citizen.replacement' : 'citizen.label')}</span>
            {(masked === null && mayWrite) ||
            (replaced && open !== 'identify' && actions.includes('correct_citizen')) ? (
              <button type="button" className={classes.more} onClick={() => setOpen('identify')}>
                {t('citizen.identify')}
              </button>
            ) : null}
            {masked !== null && actions.includes('correct_citizen') && open !== 'wrong' ? (
              <button type="button" className={classes.more} onClick={() => setOpen('wrong')}>
                {t('citizen.wrong')}
              </button>
            ) : null}
          </div>
          {masked === null ? (
            <div className={classes.citizenLine}>
              <strong>{t('citizen.nobody')}</strong>
            </div>
          ) : (
            <CitizenReveal
              key={row.id}
              row={row}
              masked={masked}
              asking={open === 'reveal'}
              onAsk={(asking) => setOpen(asking ? 'reveal' : 'none')}
            />
          )}
        </div>
      )}
      {replaced && open === 'identify' ? (
        <CitizenNumber
          label={t('citizen.own_number')}
          readOnly={false}
          waiting={waiting !== 'no'}
          words={{ set: t('citizen.identify_as'), unknown: t('shell.cancel') }}
          onSay={(cpr) =>
            cpr === null
              ? setOpen('none')
              : void run(async () => done('identify')(await correctCitizen(row, 'identified_later', cpr)))
          }
        />
      ) : null}
      {masked !== null && open === 'wrong' ? (
        <CitizenWrong row={row} masked={masked} onDone={done('wrong')} onClose={() => setOpen('none')} />
      ) : null}
      {checks?.digitsFit === false ? <p className={classes.hint}>{t('citizen.check_digits')}</p> : null}
      {checks?.ageDiffers == null ? null : (
        <p className={classes.hint} role="status">
          {t('field.age_differs', checks.ageDiffers)}
        </p>
      )}
      <Refusal error={error} onClose={clear} />
    </div>
  );
}
