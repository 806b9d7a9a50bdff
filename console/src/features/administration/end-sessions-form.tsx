import { endSessionsOfUser } from '@leon/contracts/identity/open-sessions.routes.ts';
import { EndReason, endReasons, type SignedInUser } from '@leon/contracts/identity/open-sessions.ts';
import { endReasonWords } from '@leon/contracts/language/access-words.ts';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './administration.module.css';

interface EndSessionsFormProps {
  user: SignedInUser;
  onEnded: (said: string) => void;
  onCancel: () => void;
}

/** Two steps on purpose: she may be in a call. */
export function EndSessionsForm({ user, onEnded, onCancel }: EndSessionsFormProps) {
  const { t, language } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const [reason, setReason] = useState<EndReason | null>(null);
  const end = () => {
    if (reason === null) return;
    void run(async () => {
      const { ended } = await send(endSessionsOfUser, {
        params: { userId: user.userId },
        body: { commandId: newCommandId(), reason },
      });
      onEnded(t('sessions.ended', { name: user.name, n: ended }));
    });
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        end();
      }}
      aria-label={`${t('sessions.end')}: ${user.name}`}
    >
      <NativeSelect
        className={classes.wide ?? ''}
        label={t('sessions.why')}
        description={t('sessions.what_happens', { name: user.name })}
        value={reason ?? ''}
        onChange={(event) => setReason(EndReason.safeParse(event.currentTarget.value).data ?? null)}
        data={[
          { value: '', label: t('shell.choose') },
          ...endReasons.map((value) => ({ value, label: endReasonWords[value][language] })),
        ]}
      />
      <Button type="submit" loading={waiting !== 'no'} disabled={reason === null}>
        {t('sessions.do', { name: user.name })}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('shell.cancel')}
      </Button>
      <Refusal error={error} onClose={clear} />
    </form>
  );
}
