import { rerouteReasonWords } from '@leon/contracts/language/vocabulary.ts';
import { RerouteReason } from '@leon/contracts/placements/follow-up.ts';
import { Button } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { toast } from '../../ui/toast.ts';
import classes from './action-bar.module.css';
import { reroute } from './follow-up-commands.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { useWorkspace } from './workspace.store.ts';

/** The promised place is not used after all; the reason is the click that gives it back. */
export function RerouteStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const name = view.placedAt?.name ?? '';
  const leave = (reason: RerouteReason) =>
    void run(async () => {
      await reroute(view.row, reason);
      useWorkspace.getState().forget(view.row.id);
      toast(t('follow.given_up', { name }));
      onDone();
    });
  return (
    <StepFrame title={t('follow.reroute_title', { name })} onClose={onDone}>
      <p className={classes.hint}>{t('follow.reroute_hint')}</p>
      <div className={classes.choices}>
        {RerouteReason.options.map((reason) => (
          <Button key={reason} size="sm" variant="default" disabled={waiting} onClick={() => leave(reason)}>
            {rerouteReasonWords[reason][language]}
          </Button>
        ))}
      </div>
    </StepFrame>
  );
}
