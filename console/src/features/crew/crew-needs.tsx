import { readQuickLine } from '@leon/contracts/triage/quick-line.ts';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { SupportNote } from '../../ui/support-note.tsx';
import classes from './crew.module.css';
import type { CrewStep } from './crew-form.tsx';
import { knownProblems } from './device-memory.ts';

/** The problem suggests what is needed where the module is on, and is a word where it is off; values as they are spoken, or none. */
export function CrewNeeds({ draft, change }: CrewStep) {
  const { t, language } = useLanguage();
  const told = usePicture((state) => state.problemTemplates);
  const problems = told.length > 0 ? told : knownProblems.read();
  useEffect(() => {
    if (told.length > 0) knownProblems.keep([...told]);
  }, [told]);
  const isPicked = (code: string) => draft.problems.some((problem) => problem.code === code);
  const { values, remainder } = readQuickLine(draft.values);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: big buttons in a named group, no form's fieldset */}
      <div className={classes.buttons} role="group" aria-label={t('crew.problem')}>
        {problems.map((problem) => (
          <Button
            key={problem.code}
            variant={isPicked(problem.code) ? 'filled' : 'default'}
            aria-pressed={isPicked(problem.code)}
            onClick={() =>
              change({
                problems: isPicked(problem.code)
                  ? draft.problems.filter(({ code }) => code !== problem.code)
                  : [...draft.problems, problem],
              })
            }
          >
            {problem[language]}
          </Button>
        ))}
      </div>
      <SupportNote off="support.off_crew" className={classes.note} />
      <Textarea
        label={t('crew.situation')}
        autosize={false}
        rows={2}
        maxLength={3_000}
        value={draft.situation}
        onChange={(event) => change({ situation: event.currentTarget.value })}
      />
      <TextInput
        label={t('crew.values')}
        placeholder={t('crew.values_hint')}
        maxLength={500}
        spellCheck={false}
        autoComplete="off"
        value={draft.values}
        onChange={(event) => change({ values: event.currentTarget.value })}
      />
      {draft.values === '' ? null : (
        <p className={`${classes.note} leon-figures`} aria-live="polite">
          {t('crew.values_read', { n: Object.keys(values).length })}
          {remainder === '' ? '' : ` · ${t('crew.values_note', { text: remainder })}`}
        </p>
      )}
      <div className={classes.buttons}>
        {[true, false].map((seen) => (
          <Button
            key={String(seen)}
            variant={draft.seenAtHome === seen ? 'filled' : 'default'}
            aria-pressed={draft.seenAtHome === seen}
            onClick={() => change({ seenAtHome: seen })}
          >
            {t(seen ? 'crew.seen_home' : 'crew.seen_elsewhere')}
          </Button>
        ))}
      </div>
    </>
  );
}
