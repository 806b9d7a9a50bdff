import { CaseOutcome, Counterfactual } from '@leon/contracts/calls/case.ts';
import { caseOutcomeWords, counterfactualWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { toast } from '../../ui/toast.ts';
import classes from './action-bar.module.css';
import { close } from './case-commands.ts';
import { hopedFor } from './hoped-for.ts';
import { outcomeOfKind } from './next-step.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** The outcome is proposed from what happened; the answer to the one question closes the case. */
export function CloseStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const { row, next, placedAt } = view;
  const proposed =
    next.kind === 'close_advice' ? next.outcome : placedAt === null ? null : outcomeOfKind[placedAt.kind];
  const [outcome, setOutcome] = useState<CaseOutcome | null>(proposed);
  const hoped = hopedFor(view.values);
  const closeWith = (counterfactual: Counterfactual) => {
    if (outcome === null) return;
    void run(async () => {
      await close(row, outcome, counterfactual);
      toast(t('toast.closed', { number: row.number }));
      onDone();
    });
  };
  return (
    <StepFrame title={t('close.title')} onClose={onDone}>
      <NativeSelect
        label={t('close.outcome')}
        value={outcome ?? ''}
        onChange={(event) =>
          setOutcome(event.currentTarget.value === '' ? null : CaseOutcome.parse(event.currentTarget.value))
        }
        data={[
          ...(outcome === null ? [{ value: '', label: t('close.pick_outcome') }] : []),
          ...CaseOutcome.options.map((value) => ({ value, label: caseOutcomeWords[value][language] })),
        ]}
      />
      <fieldset className={classes.group}>
        <legend>{t('close.counterfactual')}</legend>
        <div className={classes.choices}>
          {Counterfactual.options.map((value) => (
            <Button
              key={value}
              size="sm"
              variant={value === hoped ? 'filled' : 'default'}
              disabled={waiting || outcome === null}
              onClick={() => closeWith(value)}
            >
              {counterfactualWords[value][language]}
            </Button>
          ))}
        </div>
      </fieldset>
    </StepFrame>
  );
}
