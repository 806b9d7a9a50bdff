import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { acceptRequest } from '../../stores/accept-row.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import { AcceptForm } from './accept-form.tsx';
import { AskBackForm } from './ask-back-form.tsx';
import { DeclineForm } from './decline-form.tsx';
import { ProposeForm } from './propose-form.tsx';
import classes from './unit.module.css';

/**
 * A named person accepts, declines with a reason, asks back, or proposes what the unit can instead. The name is proposed;
 * a shared tablet can have another at it.
 */
export function AnswerForm({ request, ownName }: { request: RequestRow; ownName: string }) {
  const { t } = useLanguage();
  const [name, setName] = useState(ownName);
  const [doing, setDoing] = useState<'accept' | 'decline' | 'ask' | 'propose'>('accept');
  const { run: command, waiting, error, clear } = useCommand();
  const busy = waiting !== 'no';
  const run = (work: () => Promise<RequestRow>) =>
    void command(async () => {
      acceptRequest(await work());
      setDoing('accept');
      toast(t(doing === 'ask' || doing === 'propose' ? 'unit.sent_to_desk' : 'toast.answered'));
    });
  const nameless = name.trim().length < 2;
  const form = { request, name: name.trim(), busy, run, onCancel: () => setDoing('accept') };
  const waits = request.withDesk !== null;
  return (
    <>
      <Refusal error={error} onClose={clear} />
      <TextInput
        size="md"
        label={t('unit.your_name')}
        value={name}
        maxLength={120}
        error={nameless ? t('answer.name_needed') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {doing === 'accept' ? <AcceptForm {...form} /> : null}
      {doing === 'decline' ? <DeclineForm {...form} /> : null}
      {doing === 'ask' ? <AskBackForm {...form} /> : null}
      {doing === 'propose' ? <ProposeForm {...form} /> : null}
      {doing === 'accept' ? (
        <div className={classes.buttons}>
          <Button size="lg" variant="default" disabled={busy} onClick={() => setDoing('decline')}>
            {t('unit.decline')}
          </Button>
          <Button size="lg" variant="subtle" disabled={busy || waits} onClick={() => setDoing('ask')}>
            {t('unit.ask')}
          </Button>
          <Button size="lg" variant="subtle" disabled={busy || waits} onClick={() => setDoing('propose')}>
            {t('unit.propose')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
