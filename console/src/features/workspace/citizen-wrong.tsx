import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { CorrectionReason } from '@leon/contracts/calls/citizen-correction.ts';
import { correctionReasonWords } from '@leon/contracts/language/case-words.ts';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './case-form.module.css';
import { correctCitizen, type NumberChecks } from './citizen-commands.ts';
import { CitizenNumber } from './citizen-number.tsx';

interface CitizenWrongProps {
  row: CaseRow;
  masked: string;
  onDone: (checks: NumberChecks) => void;
  onClose: () => void;
}

/** Reasons that a nurse can have here; who is identified later was unknown, not wrong. */
const reasons = CorrectionReason.options.filter((reason) => reason !== 'identified_later');

/** "Forkert borger": why, and who it is instead. Without a reason there is no correction. */
export function CitizenWrong({ row, masked, onDone, onClose }: CitizenWrongProps) {
  const { t, language } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const [reason, setReason] = useState<CorrectionReason | null>(null);
  return (
    <fieldset className={classes.wrong}>
      <legend className={classes.wrongTitle}>{t('citizen.wrong_title', { masked })}</legend>
      <div className={`${classes.row} ${classes.caller}`}>
        <NativeSelect
          label={t('citizen.reason')}
          value={reason ?? ''}
          onChange={(event) => setReason(CorrectionReason.safeParse(event.currentTarget.value).data ?? null)}
          data={[
            { value: '', label: t('citizen.reason_choose') },
            ...reasons.map((value) => ({ value, label: correctionReasonWords[value][language] })),
          ]}
        />
        <CitizenNumber
          label={t('citizen.right_number')}
          readOnly={false}
          waiting={waiting !== 'no'}
          words={{ set: t('citizen.correct'), unknown: t('citizen.correct_unknown') }}
          mayAct={reason !== null}
          onSay={(cpr) =>
            void run(async () => {
              if (reason !== null) onDone(await correctCitizen(row, reason, cpr));
            })
          }
        />
      </div>
      <div className={classes.wrongEnd}>
        <p className={classes.hint}>{t('citizen.kept')}</p>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
      </div>
      <Refusal error={error} onClose={clear} />
    </fieldset>
  );
}
