import type { ProblemTemplate } from '@leon/contracts/directory/problem-template.ts';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './problem-needs.module.css';
import { useCompetenceName } from './use-competence-name.ts';

interface ProblemNeedsProps {
  needs: readonly string[];
  readOnly: boolean;
  onChange: (needs: string[]) => void;
}

/** One click on a problem adds what it usually asks for; what to consider beside it is one click each. */
export function ProblemNeeds({ needs, readOnly, onChange }: ProblemNeedsProps) {
  const { t, language } = useLanguage();
  const nameOf = useCompetenceName();
  const problems = usePicture((state) => state.problemTemplates);
  const [chosen, setChosen] = useState<{ problem: ProblemTemplate; added: number } | null>(null);
  if (problems.length === 0 || readOnly) return null;
  const choose = (problem: ProblemTemplate) => {
    const missing = problem.must.filter((code) => !needs.includes(code));
    if (missing.length > 0) onChange([...needs, ...missing]);
    setChosen({ problem, added: missing.length });
  };
  const consider = chosen?.problem.nice.filter((code) => !needs.includes(code)) ?? [];
  return (
    <div className={classes.box}>
      <Menu position="bottom-start" width={340}>
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="default"
            rightSection={<IconChevronDown size={13} aria-hidden />}
          >
            {t('problem.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.list}>
          <Menu.Label>{t('problem.note')}</Menu.Label>
          {problems.map((problem) => (
            <Menu.Item key={problem.code} onClick={() => choose(problem)}>
              {problem[language]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen === null ? null : (
        <div className={classes.chosen} role="status">
          <div>
            <strong>{t('problem.added', { problem: chosen.problem[language], n: chosen.added })}</strong>
            {' · '}
            {t(`problem.observation.${chosen.problem.observation}`)}
            {chosen.problem.approved ? null : ` · ${t('register.not_approved')}`}
          </div>
          <div>{chosen.problem.advice[language]}</div>
          {consider.length === 0 ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a row of buttons inside one field
            <div className={classes.consider} role="group" aria-label={t('problem.consider')}>
              {t('problem.consider')}:
              {consider.map((code) => (
                <button key={code} type="button" onClick={() => onChange([...needs, code])}>
                  + {nameOf(code)}
                </button>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
