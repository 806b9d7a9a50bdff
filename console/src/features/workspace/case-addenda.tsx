import { type Addendum, addToRecord, listAddenda } from '@leon/contracts/calls/addendum.routes.ts';
import { Button, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useNow } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './case-panel.module.css';
import type { CaseView } from './use-case-view.ts';

/** What was added after the end, beside what was written: nothing of that is changed. */
export function CaseAddenda({ view }: { view: CaseView }) {
  return view.row.closedAt === null ? null : <Addenda key={view.row.id} view={view} />;
}

function Addenda({ view }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const now = useNow(30_000);
  const { run, waiting, error, clear } = useCommand();
  const [addenda, setAddenda] = useState<readonly Addendum[]>([]);
  const [text, setText] = useState<string | null>(null);
  const caseId = view.row.id;
  useEffect(() => {
    const gone = new AbortController();
    call(listAddenda, { params: { caseId } }, { signal: gone.signal }).then(
      (read) => setAddenda(read.addenda),
      () => undefined,
    );
    return () => gone.abort();
  }, [caseId]);
  const add = () =>
    void run(async () => {
      const body = { commandId: newCommandId(), text: text ?? '' };
      setAddenda((await send(addToRecord, { params: { caseId }, body })).addenda);
      setText(null);
    });
  return (
    <div className={`${classes.notes} leon-figures`}>
      {addenda.map((added) => (
        <span key={`${added.at} ${added.text}`}>
          {t('addendum.said', {
            time: formatTimeNear(Date.parse(added.at), now, language),
            ...{ by: added.by, text: added.text },
          })}
        </span>
      ))}
      {!view.decides ? null : text === null ? (
        <Button size="compact-sm" variant="default" onClick={() => setText('')}>
          {t('addendum.add')}
        </Button>
      ) : (
        <>
          <Textarea
            label={t('addendum.text')}
            description={t('addendum.hint')}
            maxLength={4_000}
            w="100%"
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button
            size="compact-sm"
            loading={waiting !== 'no'}
            disabled={text.trim().length < 2}
            onClick={add}
          >
            {t('addendum.save')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setText(null)}>
            {t('shell.cancel')}
          </Button>
        </>
      )}
      <Refusal error={error} onClose={clear} />
    </div>
  );
}
