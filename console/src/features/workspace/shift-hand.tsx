import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { actionsOf } from '@leon/contracts/calls/ownership.rules.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { Button, VisuallyHidden } from '@mantine/core';
import { acceptOffer, withdrawOffer } from '../../lib/hand-case.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useDialogs } from '../../stores/dialogs.store.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './shift.module.css';

/** Where one case stands between two people, and the one button that moves it on. */
export function ShiftHand({ row, session }: { row: CaseRow; session: Session }) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const open = actionsOf(row, session);
  const { handingOn, number } = row;
  const accept = () =>
    run(async () => {
      await acceptOffer(row);
      toast(t('toast.claimed', { number }));
    });
  return (
    <span className={classes.hand}>
      <Refusal error={error} onClose={clear} />
      {open.includes('accept_case') ? (
        <>
          <span>{t('own.at', { name: row.owner?.name ?? '' })}</span>
          <Button size="compact-sm" loading={waiting !== 'no'} onClick={() => void accept()}>
            {t('own.take_over')}
            <VisuallyHidden> {t('shift.offer_which', { number })}</VisuallyHidden>
          </Button>
        </>
      ) : null}
      {open.includes('withdraw_offer') ? (
        <>
          <span className={classes.waits}>
            {t('shift.waits', {
              to:
                handingOn?.to == null
                  ? t('own.offered_next')
                  : t('own.offered_to', { name: handingOn.to.name }),
            })}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            loading={waiting !== 'no'}
            onClick={() => void run(() => withdrawOffer(row))}
          >
            {t('shift.keep')}
            <VisuallyHidden> {t('shift.keep_which', { number })}</VisuallyHidden>
          </Button>
        </>
      ) : null}
      {open.includes('offer_on') ? (
        <Button size="compact-sm" variant="default" onClick={() => useDialogs.getState().giveCase(row.id)}>
          {t('give.offer')}
          <VisuallyHidden> {t('shift.offer_which', { number })}</VisuallyHidden>
        </Button>
      ) : null}
    </span>
  );
}
