import { CaseOutcome } from '@leon/contracts/calls/case.ts';
import { caseOutcomeWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './action-bar.module.css';
import { recordResult } from './follow-up-commands.ts';
import { outcomeOfKind } from './next-step.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** What became of it 72 hours later, as the receiver said on the telephone. */
export function ResultStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const { row, placedAt } = view;
  const [by, setBy] = useState(row.followUp?.arrivedBy ?? row.placement?.acceptedBy ?? '');
  const [result, setResult] = useState<CaseOutcome>(
    placedAt === null ? 'municipal_place' : outcomeOfKind[placedAt.kind],
  );
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (by.trim().length < 2) return;
    void run(async () => {
      await recordResult(row, { saidBy: by.trim(), result });
      onDone();
    });
  };
  return (
    <StepFrame title={t('follow.result_title')} onClose={onDone}>
      <form onSubmit={save} className={classes.talkForm}>
        <NativeSelect
          label={t('close.outcome')}
          value={result}
          onChange={(event) => setResult(CaseOutcome.parse(event.currentTarget.value))}
          data={CaseOutcome.options.map((value) => ({ value, label: caseOutcomeWords[value][language] }))}
        />
        <TextInput
          label={t('follow.said_by')}
          value={by}
          maxLength={120}
          error={by.trim().length < 2 ? t('answer.name_needed') : null}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={waiting}>
          {t('unit.result_save')}
        </Button>
      </form>
    </StepFrame>
  );
}
