import { verifyOffer } from '@leon/contracts/directory/register.routes.ts';
import type { RegisterOffer } from '@leon/contracts/directory/register.ts';
import { formatDate } from '@leon/contracts/language/language.ts';
import { Button } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './offer-register.module.css';
import { VerifiedMark } from './verified-mark.tsx';

interface VerifyBoxProps {
  register: RegisterOffer;
  onSaid: (register: RegisterOffer) => void;
}

/** When everything was last gone through, and the button that says it is right as it stands now. */
export function VerifyBox({ register, onSaid }: VerifyBoxProps) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const { offerId, version, state } = register;
  const { dueAt } = state.verification;
  const verify = () =>
    void run(async () => {
      const body = { commandId: newCommandId(), expectedVersion: version };
      onSaid(await send(verifyOffer, { params: { offerId }, body }));
      toast(t('verify.done'));
    });
  return (
    <section className={`${classes.verify} leon-figures`} aria-label={t('verify.title')}>
      <VerifiedMark verification={state.verification} mine={state.mine} />
      {dueAt === null ? null : (
        <span className={classes.small}>{t('verify.due', { date: formatDate(Date.parse(dueAt)) })}</span>
      )}
      {state.mine ? (
        <Button
          variant={state.verification.overdue ? 'filled' : 'default'}
          loading={waiting !== 'no'}
          onClick={verify}
        >
          {t('verify.do')}
        </Button>
      ) : null}
      <Refusal error={error} onClose={clear} />
    </section>
  );
}
