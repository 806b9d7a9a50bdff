import { recordRecheck } from '@leon/contracts/placements/follow-up.routes.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { readQuickLine } from '@leon/contracts/triage/quick-line.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { vitalsWords } from '../../lib/vitals-words.ts';
import { acceptRequest } from '../../stores/accept-row.ts';
import { QuickLineDoubts } from '../../ui/quick-line-doubts.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './unit.module.css';

interface RecheckFormProps {
  request: RequestRow;
  ownName: string;
  onDone: () => void;
}

/** Values as they are spoken, read at once; what the line does not say was not measured. Worse ones reach the desk. */
export function RecheckForm({ request, ownName, onDone }: RecheckFormProps) {
  const { t, language } = useLanguage();
  const [line, setLine] = useState('');
  const { run, waiting, error, clear } = useCommand();
  const { values, remainder, doubts } = readQuickLine(line);
  const nothing = Object.keys(values).length === 0;
  const save = (worse: boolean) =>
    void run(async () => {
      const { request: row } = await send(recordRecheck, {
        params: { requestId: request.id },
        body: {
          commandId: newCommandId(),
          takenBy: ownName,
          vitals: { ...values, measuredAt: isoAt(nowMs()) },
          note: remainder.trim().length < 2 ? null : remainder.trim().slice(0, 500),
          worse,
        },
      });
      acceptRequest(row);
      toast(t(row.deterioratedAt === request.deterioratedAt ? 'unit.recheck_saved' : 'unit.recheck_told'));
      onDone();
    });
  return (
    <>
      <Refusal error={error} onClose={clear} />
      <TextInput
        size="md"
        label={t('unit.recheck_line')}
        placeholder={t('vitals.line_hint')}
        spellCheck={false}
        maxLength={500}
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && !nothing && save(false)}
      />
      <p className={`${classes.note} leon-figures`} aria-live="polite">
        {nothing
          ? t('unit.recheck_none')
          : t('unit.recheck_read', { values: vitalsWords(values, language, t) })}
      </p>
      <QuickLineDoubts doubts={doubts} className={classes.note ?? ''} />
      <div className={classes.buttons}>
        <Button size="md" loading={waiting !== 'no'} disabled={nothing} onClick={() => save(false)}>
          {t('unit.recheck_save')}
        </Button>
        <Button size="md" variant="default" disabled={nothing || waiting !== 'no'} onClick={() => save(true)}>
          {t('unit.recheck_worse')}
        </Button>
        <Button size="md" variant="subtle" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
      </div>
    </>
  );
}
