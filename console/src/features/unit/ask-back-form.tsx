import { askDesk } from '@leon/contracts/placements/with-desk.routes.ts';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import type { FormProps } from './give-answer.ts';
import classes from './unit.module.css';

/** A question before the answer; the time to answer stands until the desk has said something. */
export function AskBackForm({ request, name, busy, run, onCancel }: FormProps) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const ask = () =>
    run(async () => {
      const params = { requestId: request.id };
      const body = { commandId: newCommandId(), askedBy: name, text: text.trim() };
      return (await send(askDesk, { params, body })).request;
    });
  return (
    <>
      <Textarea
        size="md"
        label={t('unit.ask_text')}
        autosize
        minRows={2}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button size="md" loading={busy} disabled={text.trim().length < 2 || name.length < 2} onClick={ask}>
          {t('unit.ask_send')}
        </Button>
        <Button size="md" variant="subtle" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </>
  );
}
