import { revealPurposes } from '@leon/contracts/audit/access-log.ts';
import { numberShownFor, revealCitizen } from '@leon/contracts/audit/reveal.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { revealPurposeWords } from '@leon/contracts/language/access-words.ts';
import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { nowMs, useNow } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './case-form.module.css';

interface Shown {
  readonly number: string;
  readonly until: number;
}

/** The number, masked; the whole of it for a stated purpose and a short while. Another case's page never shows it. */
export function CitizenReveal({ row, masked }: { row: CaseRow; masked: string }) {
  const { t, language } = useLanguage();
  const { run, error, clear } = useCommand();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const now = useNow();
  const left = shown === null ? 0 : Math.ceil((shown.until - now) / 1_000);
  useEffect(() => {
    if (shown !== null && left <= 0) setShown(null);
  }, [shown, left]);
  const reveal = (value: string) =>
    void run(async () => {
      const purpose = revealPurposes.find((one) => one === value);
      if (purpose === undefined) return;
      const { number } = await call(revealCitizen, { params: { caseId: row.id }, body: { purpose } });
      setShown({ number, until: nowMs() + numberShownFor * 1_000 });
      setAsking(false);
    });
  return (
    <>
      <div className={classes.citizenLine}>
        <strong>{shown === null ? masked : shown.number}</strong>
        {shown === null ? (
          <button
            type="button"
            className={classes.more}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {t('reveal.show')}
          </button>
        ) : (
          <>
            <span className={classes.hint}>{t('reveal.left', { seconds: left })}</span>
            <button type="button" className={classes.more} onClick={() => setShown(null)}>
              {t('reveal.hide')}
            </button>
          </>
        )}
      </div>
      {asking ? (
        <NativeSelect
          label={t('reveal.why')}
          description={`${t('reveal.do', { seconds: numberShownFor })}. ${t('reveal.logged')}`}
          value=""
          onChange={(event) => reveal(event.currentTarget.value)}
          data={[
            { value: '', label: t('reveal.choose') },
            ...revealPurposes.map((value) => ({ value, label: revealPurposeWords[value][language] })),
          ]}
        />
      ) : null}
      <Refusal error={error} onClose={clear} />
    </>
  );
}
