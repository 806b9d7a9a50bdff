import type { ProblemTemplate } from '@leon/contracts/directory/problem-template.ts';
import type { Vocabulary } from '@leon/contracts/directory/register.ts';
import { Title } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import { dateText, wordsOf } from './fact-words.ts';
import classes from './register.module.css';
import words from './vocabulary-view.module.css';

export function Editions({ editions }: { editions: Vocabulary['editions'] }) {
  const { t, language } = useLanguage();
  return (
    <section aria-label={t('words.editions')}>
      <Title order={2} size="h5">
        {t('words.editions')}
      </Title>
      <dl className={words.words}>
        {editions.map((edition) => (
          <div key={edition.code}>
            <dt>
              {edition[language]} {edition.inForce ? <Mark tone="ok">{t('words.in_force')}</Mark> : null}
            </dt>
            <dd className="leon-figures">
              {edition.to === null
                ? t('words.from', { from: dateText(edition.from) })
                : t('words.from_to', { from: dateText(edition.from), to: dateText(edition.to) })}
            </dd>
            <dd>{edition.note[language]}</dd>
            <dd className={classes.small}>{t('words.source', { source: edition.source })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface ProblemWordsProps {
  problems: readonly ProblemTemplate[];
  vocabulary: Vocabulary;
}

/** The proposals behind "needs by problem", so that they can be read and disagreed with. */
export function ProblemWords({ problems, vocabulary }: ProblemWordsProps) {
  const { t, language } = useLanguage();
  const nameOf = wordsOf(vocabulary, language);
  const names = (codes: readonly string[]) => codes.map((code) => nameOf('competence', code)).join(', ');
  return (
    <section aria-label={t('words.problems')}>
      <Title order={2} size="h5">
        {t('words.problems')}
      </Title>
      <dl className={words.words}>
        {problems.map((problem) => (
          <div key={problem.code}>
            <dt>
              {problem[language]}{' '}
              {problem.approved ? null : <Mark tone="warn">{t('register.not_approved')}</Mark>}
            </dt>
            <dd>
              {t('words.must')}: {names(problem.must)}
            </dd>
            <dd>
              {t('words.nice')}: {names(problem.nice)}
            </dd>
            <dd className={classes.small}>
              {t(`problem.observation.${problem.observation}`)}. {problem.advice[language]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
