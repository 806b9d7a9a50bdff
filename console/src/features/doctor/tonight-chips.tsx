import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { useSupport } from '../../stores/use-support.ts';
import { SupportNote } from '../../ui/support-note.tsx';
import classes from './doctor.module.css';

interface TonightChipsProps {
  chosen: readonly string[];
  onChange: (competences: string[]) => void;
}

/** What is needed tonight: single competences, and where the module is on a problem asks for what it usually takes. */
export function TonightChips({ chosen, onChange }: TonightChipsProps) {
  const { t, language } = useLanguage();
  const support = useSupport();
  const competences = usePicture((state) => state.competences);
  const names = useMemo(
    () => new Map(competences.map((competence) => [competence.code, competence[language]])),
    [competences, language],
  );
  const [open, setOpen] = useState(false);
  const add = (codes: readonly string[]) => {
    onChange([...new Set([...chosen, ...codes])]);
    // what is open stands below: it comes into view again
    setOpen(false);
  };
  const without = (codes: readonly string[]) => onChange(chosen.filter((code) => !codes.includes(code)));
  return (
    <>
      {chosen.length === 0 ? null : (
        <ul className={classes.chips} aria-label={t('doctor.needed')}>
          {chosen.map((code) => (
            <li key={code}>
              <button
                type="button"
                aria-pressed
                aria-label={t('doctor.not_needed', { name: names.get(code) ?? code })}
                onClick={() => without([code])}
              >
                {names.get(code) ?? code} <IconX size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <SupportNote off="support.off_doctor" className={classes.muted} />
      <details
        className={classes.tonight}
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{t('doctor.tonight')}</summary>
        {support === null ? null : <ProblemChips chosen={chosen} add={add} without={without} />}
        <label className={classes.add}>
          {t('doctor.add_need')}
          <select value="" onChange={(event) => add([event.currentTarget.value])}>
            <option value="">{t('shell.choose')}</option>
            {competences
              .filter(({ code }) => !chosen.includes(code))
              .map((competence) => (
                <option key={competence.code} value={competence.code}>
                  {competence[language]}
                </option>
              ))}
          </select>
        </label>
      </details>
    </>
  );
}

interface ProblemChipsProps {
  chosen: readonly string[];
  add: (codes: readonly string[]) => void;
  without: (codes: readonly string[]) => void;
}

function ProblemChips({ chosen, add, without }: ProblemChipsProps) {
  const { t, language } = useLanguage();
  const problems = usePicture((state) => state.problemTemplates);
  const allProposals = problems.every(({ approved }) => !approved);
  return (
    <>
      {allProposals ? <p className={classes.muted}>{t('doctor.proposals')}</p> : null}
      <ul className={classes.chips} aria-label={t('doctor.problems')}>
        {problems.map(({ code, must, approved, ...problem }) => {
          const pressed = must.length > 0 && must.every((one) => chosen.includes(one));
          return (
            <li key={code}>
              <button
                type="button"
                aria-pressed={pressed}
                onClick={() => (pressed ? without(must) : add(must))}
              >
                {problem[language]}
                {approved || allProposals ? '' : ` (${t('register.not_approved')})`}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
