import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './crew.module.css';
import { CrewAlternatives } from './crew-alternatives.tsx';
import type { CrewStep } from './crew-form.tsx';

/** What is about to be sent, and what the rules say of it. */
export function CrewSend({ draft }: Pick<CrewStep, 'draft'>) {
  const { t, language } = useLanguage();
  const said = [
    [
      t('crew.step_where'),
      [
        draft.where?.label,
        draft.address,
        draft.addressProtected ? t('address.mark') : '',
        draft.name,
        draft.age === '' ? '' : t('unit.years', { n: draft.age }),
        t(draft.seenAtHome ? 'crew.seen_home' : 'crew.seen_elsewhere'),
      ],
    ],
    [t('crew.problem'), draft.problems.map((problem) => problem[language])],
    [t('crew.situation'), [draft.situation]],
    [t('crew.values_said'), [draft.values]],
  ] as const;
  return (
    <>
      <dl className={classes.facts}>
        {said.map(([label, words]) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{words.filter(Boolean).join(' · ') || t('crew.nothing_picked')}</dd>
          </div>
        ))}
      </dl>
      {draft.where === null ? null : <CrewAlternatives draft={draft} where={draft.where} />}
    </>
  );
}
