import type { Session } from '@leon/contracts/identity/session.ts';
import { setNoticeTarget } from '@leon/contracts/oversight/notice.routes.ts';
import { type NoticeEvent, noticeEvents } from '@leon/contracts/oversight/notice.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId, newTargetId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './administration.module.css';
import { useUnitNames } from './use-unit-names.ts';

/** One more who is told of something: a mailbox, or the webhook of this installation. */
export function NoticeTargetForm({ session, onSaved }: { session: Session; onSaved: () => void }) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const desks = usePicture((state) => state.desks);
  const own = session.role === 'coordinator' ? (session.desk?.code ?? null) : null;
  const [event, setEvent] = useState<NoticeEvent>('alarm_escalated');
  const [channel, setChannel] = useState<'email' | 'webhook'>('email');
  const [address, setAddress] = useState('');
  const [unit, setUnit] = useState('');
  const [desk, setDesk] = useState('');
  const units = useUnitNames();
  const byMail = channel === 'email';
  const save = (submitted: FormEvent) => {
    submitted.preventDefault();
    void run(() =>
      send(setNoticeTarget, {
        params: { id: newTargetId() },
        body: {
          commandId: newCommandId(),
          event,
          channel,
          address: byMail ? address.trim() : null,
          desk: own ?? (desk || null),
          unit: unit || null,
          active: true,
          expectedVersion: 0,
        },
      }),
    ).then((done) => {
      if (!done) return;
      setAddress('');
      onSaved();
    });
  };
  return (
    <form className={classes.form} onSubmit={save} aria-label={t('notices.add')}>
      <NativeSelect
        label={t('notices.event')}
        value={event}
        onChange={(chosen) => setEvent(chosen.currentTarget.value as NoticeEvent)}
        data={noticeEvents.map((one) => ({ value: one, label: t(`notices.event.${one}`) }))}
      />
      <NativeSelect
        label={t('notices.channel')}
        value={channel}
        onChange={(chosen) => setChannel(chosen.currentTarget.value as 'email' | 'webhook')}
        data={(['email', 'webhook'] as const).map((one) => ({
          value: one,
          label: t(`notices.channel.${one}`),
        }))}
      />
      {byMail ? (
        <TextInput
          className={classes.wide ?? ''}
          type="email"
          maxLength={200}
          label={t('notices.address')}
          value={address}
          onChange={(typed) => setAddress(typed.currentTarget.value)}
        />
      ) : null}
      {own === null ? (
        <NativeSelect
          label={t('clocks.desk')}
          value={desk}
          onChange={(chosen) => setDesk(chosen.currentTarget.value)}
          data={[
            { value: '', label: t('notices.all_desks') },
            ...desks.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      ) : null}
      <NativeSelect
        label={t('notices.unit')}
        value={unit}
        onChange={(chosen) => setUnit(chosen.currentTarget.value)}
        data={[
          { value: '', label: t('notices.all_units') },
          ...[...units].map(([value, label]) => ({ value, label })),
        ]}
      />
      <Button
        type="submit"
        loading={waiting !== 'no'}
        disabled={byMail && !/^\S+@\S+\.\S+$/.test(address.trim())}
      >
        {t('notices.add')}
      </Button>
      <Refusal error={error} onClose={clear} />
    </form>
  );
}
