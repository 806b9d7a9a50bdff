import type { Session } from '@leon/contracts/identity/session.ts';
import { formatWhen } from '@leon/contracts/language/language.ts';
import { readSupport, type SupportHistory, withdrawSupport } from '@leon/contracts/rules/support.routes.ts';
import { pendingSupport } from '@leon/contracts/rules/support-step.ts';
import { Button, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useFetched } from '../../lib/use-fetched.ts';
import { usePicture } from '../../stores/picture.ts';
import { useSupport } from '../../stores/use-support.ts';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { supportTone, supportWords } from '../../ui/support-note.tsx';
import classes from './administration.module.css';
import { SupportPending } from './support-pending.tsx';
import { SupportProposal } from './support-proposal.tsx';
import { SupportSteps } from './support-steps.tsx';

const read = (signal: AbortSignal): Promise<SupportHistory> => call(readSupport, {}, { signal });

/** The switch of the decision-support module: what it stands on now, who moves it, and who moved it before. */
export function SupportSection({ session }: { session: Session }) {
  const { t, language } = useLanguage();
  const support = useSupport();
  const version = usePicture((state) => state.rules.version);
  const { value, error, reload } = useFetched(read);
  // what somebody else did to it is told with the rules
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer book of rules is what asks again
  useEffect(() => reload(), [version, reload]);
  const now = nowMs();
  const pending = value === null ? null : pendingSupport(value.steps, now);
  const comes = usePicture((state) => state.rules.support).find(({ from }) => from !== null && from > now);
  const approves = session.role === 'administrator';
  return (
    <section className={classes.card} aria-labelledby="admin-support">
      <div className={classes.head}>
        <Title order={2} size="h5" id="admin-support">
          {t('support.title')}
        </Title>
        <Mark tone={supportTone(support)} chip>
          {support === null ? t('support.is_off') : supportWords(support, t)}
        </Mark>
      </div>
      <p className={classes.hint}>{t('support.hint')}</p>
      {value?.demonstration === true ? <p className={classes.hint}>{t('support.for_show')}</p> : null}
      {support !== null || comes?.from == null ? null : (
        <Mark tone="accent">{t('support.comes', { time: formatWhen(comes.from, now, language) })}</Mark>
      )}
      <Refusal error={error} />
      {value === null ? (
        <SkeletonRows rows={2} height={28} label={t('support.title')} />
      ) : (
        <>
          {pending === null ? null : (
            <SupportPending pending={pending} session={session} approves={approves} onDone={reload} />
          )}
          {support === null && comes === undefined && pending === null ? null : <Withdraw onDone={reload} />}
          {approves && pending === null ? <SupportProposal onDone={reload} /> : null}
          <SupportSteps steps={value.steps} />
        </>
      )}
    </section>
  );
}

/** One person, at once, with a reason. */
function Withdraw({ onDone }: { onDone: () => void }) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const [reason, setReason] = useState('');
  const withdraw = (event: FormEvent) => {
    event.preventDefault();
    void run(() => send(withdrawSupport, { body: { commandId: newCommandId(), reason } })).then((done) => {
      if (!done) return;
      setReason('');
      onDone();
    });
  };
  return (
    <form className={classes.form} onSubmit={withdraw} aria-label={t('support.withdraw')}>
      <TextInput
        className={classes.wide ?? ''}
        label={t('support.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
      />
      <Button type="submit" loading={waiting !== 'no'} disabled={reason.trim() === ''}>
        {t('support.withdraw')}
      </Button>
      <Refusal error={error} onClose={clear} />
    </form>
  );
}
