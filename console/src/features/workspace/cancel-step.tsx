import { Button } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { toast } from '../../ui/toast.ts';
import classes from './action-bar.module.css';
import { type CancelReason, cancel } from './case-commands.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

const reasons: readonly CancelReason[] = ['wrong_person', 'withdrawn', 'duplicate', 'test_call', 'other'];

export function CancelStep({ view, waiting, run, onDone }: StepProps) {
  const { t } = useLanguage();
  const { row } = view;
  const cancelFor = (reason: CancelReason) =>
    run(async () => {
      await cancel(row, reason);
      toast(t('toast.closed', { number: row.number }));
      onDone();
    });
  return (
    <StepFrame title={t('cancel.title')} onClose={onDone}>
      <fieldset className={classes.group}>
        <legend>{t('cancel.reason')}</legend>
        <div className={classes.choices}>
          {reasons.map((reason) => (
            <Button
              key={reason}
              size="sm"
              variant="default"
              disabled={waiting}
              onClick={() => void cancelFor(reason)}
            >
              {t(`cancel.${reason}`)}
            </Button>
          ))}
        </div>
      </fieldset>
    </StepFrame>
  );
}
