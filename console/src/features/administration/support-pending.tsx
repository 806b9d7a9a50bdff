import type { Session } from '@leon/contracts/identity/session.ts';
import { formatDate } from '@leon/contracts/language/language.ts';
import { confirmSupport } from '@leon/contracts/rules/support.routes.ts';
import type { SupportProposed } from '@leon/contracts/rules/support-step.ts';
import { Button } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './administration.module.css';

interface SupportPendingProps {
  pending: SupportProposed;
  session: Session;
  /** False: a coordinator, who may only switch it off. */
  approves: boolean;
  onDone: () => void;
}

/** An approval that one person has entered; somebody else compares it and confirms. */
export function SupportPending({ pending, session, approves, onDone }: SupportPendingProps) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const own = pending.account === session.accountId;
  const confirm = () =>
    void run(() =>
      send(confirmSupport, { params: { proposal: pending.id }, body: { commandId: newCommandId() } }),
    ).then((done) => (done ? onDone() : undefined));
  const facts = [
    [t('support.approver'), pending.approver],
    [t('support.reference'), pending.reference],
    [t('support.from'), formatDate(Date.parse(pending.from))],
    // the last day itself is included
    ...(pending.until === null
      ? []
      : [[t('support.last_day'), formatDate(Date.parse(pending.until) - 1)] as const]),
  ] as const;
  return (
    <section aria-label={t('support.waits')}>
      <Mark tone="warn">{t('support.waits')}</Mark>
      <dl className={`${classes.facts} leon-figures`}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {own ? <p className={classes.hint}>{t('support.own_proposal')}</p> : null}
      {approves && !own ? (
        <Button loading={waiting !== 'no'} onClick={confirm}>
          {t('support.confirm')}
        </Button>
      ) : null}
      <Refusal error={error} onClose={clear} />
    </section>
  );
}
