import { declineReasonWords } from '@leon/contracts/language/vocabulary.ts';
import { DeclineReason } from '@leon/contracts/placements/placement.ts';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { MissingPick } from '../../ui/missing-pick.tsx';
import { type FormProps, giveAnswer } from './give-answer.ts';
import classes from './unit.module.css';

/** No, with its reason; which competence is missing repairs the register. */
export function DeclineForm({ request, name, busy, run, onCancel }: FormProps) {
  const { t, language } = useLanguage();
  const [reason, setReason] = useState<DeclineReason | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const lacks = reason === 'competence_missing';
  const decline = () =>
    run(() =>
      giveAnswer(request, {
        decision: 'declined',
        answeredBy: name,
        declineReason: reason,
        note: null,
        ...(lacks && missing.length > 0 ? { missing } : {}),
      }),
    );
  return (
    <>
      {lacks ? <MissingPick asked={request.needs} missing={missing} onChange={setMissing} /> : null}
      <div className={classes.buttons}>
        <NativeSelect
          size="md"
          label={t('answer.reason')}
          value={reason ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setReason(value === '' ? null : DeclineReason.parse(value));
          }}
          data={[
            { value: '', label: t('shell.choose') },
            ...DeclineReason.options.map((value) => ({
              value,
              label: declineReasonWords[value][language],
            })),
          ]}
        />
        <Button size="md" loading={busy} disabled={reason === null || name.length < 2} onClick={decline}>
          {t('unit.decline_confirm')}
        </Button>
        <Button size="md" variant="subtle" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </>
  );
}
