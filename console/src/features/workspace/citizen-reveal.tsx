import { revealPurposes } from '@leon/contracts/audit/access-log.ts';
import { numberShownFor, revealCitizen } from '@leon/contracts/audit/reveal.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { revealPurposeWords } from '@leon/contracts/language/access-words.ts';
import { NativeSelect } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
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

interface CitizenRevealProps {
  row: CaseRow;
  masked: string;
  asking: boolean;
  onAsk: (asking: boolean) => void;
}

/** The number, masked; the whole of it for a stated purpose and a short while. Another case's page never shows it. */
export function CitizenReveal({ row, masked, asking, onAsk }: CitizenRevealProps) {
  const { t, language } = useLanguage();
  const { run, error, clear } = useCommand();
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
      onAsk(false);
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
            aria-label={t('reveal.show')}
            title={t('reveal.show')}
            onClick={() => onAsk(!asking)}
          >
            <IconEye size={18} aria-hidden />
          </button>
        ) : (
          <>
            <span className={classes.hint} role="timer" aria-label={t('reveal.left', { seconds: left })}>
              {t('time.seconds', { n: left })}
            </span>
            <button
              type="button"
              className={classes.more}
              aria-label={t('reveal.hide')}
              title={t('reveal.hide')}
              onClick={() => setShown(null)}
            >
              <IconEyeOff size={18} aria-hidden />
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
