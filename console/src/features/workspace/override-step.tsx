import { Button } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { toast } from '../../ui/toast.ts';
import classes from './action-bar.module.css';
import { type OverrideReason, reserve } from './case-commands.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

const reasons: readonly OverrideReason[] = [
  'clinical_judgement',
  'citizen_wish',
  'logistics',
  'agreement',
  'other',
];

/** Another than the first was chosen: the reason is one click, and that click reserves. */
export function OverrideStep({ view, waiting, run, onDone }: StepProps) {
  const { t } = useLanguage();
  const { row, chosen, top } = view;
  if (chosen === null || top === null) return null;
  const reserveFor = (reason: OverrideReason) =>
    run(async () => {
      await reserve(row, chosen.id, reason);
      toast(t('toast.reserved', { name: chosen.name }));
      onDone();
    });
  return (
    <StepFrame title={t('override.title', { name: top.name })} onClose={onDone}>
      <div className={classes.choices}>
        {reasons.map((reason, index) => (
          <Button
            key={reason}
            size="sm"
            variant="default"
            disabled={waiting}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            onClick={() => void reserveFor(reason)}
          >
            {t(`override.${reason}`)}
          </Button>
        ))}
      </div>
    </StepFrame>
  );
}
