import { exportCitizenLog } from '@leon/contracts/audit/access-log.routes.ts';
import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { translator } from '../../lib/language/translate.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { saveCsv, saveJson } from '../../lib/save-file.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './access-log.module.css';
import { FoundRows } from './found-rows.tsx';
import { fileHeads, logAsCsv } from './log-file.ts';
import { LogFormFields } from './log-form.tsx';
import { emptyForm, queryOf } from './log-query.ts';
import { LogTable } from './log-table.tsx';
import { LogViews } from './log-views.tsx';
import { useLogWords } from './log-words.ts';
import { useLogSearch } from './use-log-search.ts';

/** Who saw what, when and on what ground; the number that is searched for is never part of an address. */
export function AccessLogPage() {
  const { t } = useLanguage();
  // What is saved goes to the citizen, whatever the auditor reads her own screen in.
  const danish = useLogWords('da');
  const [form, setForm] = useState(emptyForm);
  const [exported, setExported] = useState<string | null>(null);
  const { found, waiting, error, clear, run, search, showMore } = useLogSearch();
  const query = queryOf(form, nowMs());
  const busy = waiting !== 'no';
  const save = (as: 'csv' | 'json') =>
    run(async () => {
      if (query === null || query.cpr === null) return;
      const { purpose, cpr } = query;
      const log = await call(exportCitizenLog, { body: { purpose, cpr } });
      const name = `adgangslog-${log.madeAt.slice(0, 10)}`;
      if (as === 'json') saveJson(log, name);
      else saveCsv(logAsCsv(log, fileHeads(translator('da')), danish), name);
      setExported(t('log.exported', { n: log.entries.length, masked: log.masked }));
    });
  return (
    <div className={classes.page}>
      <LogViews here="/log" />
      <Title order={1} size="h3">
        {t('log.title')}
      </Title>
      <p className={classes.intro}>{t('log.intro')}</p>
      <LogFormFields
        form={form}
        busy={busy}
        onChange={setForm}
        onSearch={() => {
          setExported(null);
          if (query !== null) void search(query);
        }}
      />
      <Refusal error={error} onClose={clear} />
      {query?.cpr == null ? null : (
        <div className={classes.exports}>
          {(['csv', 'json'] as const).map((as) => (
            <Button key={as} variant="default" disabled={busy} onClick={() => void save(as)}>
              {t(`log.export_${as}`)}
            </Button>
          ))}
        </div>
      )}
      <p role="status" className={classes.status}>
        {exported}
      </p>
      <FoundRows
        found={found}
        notYet={{ title: t('log.not_yet'), hint: t('log.not_yet_hint') }}
        none={{ title: t('log.none'), hint: t('log.none_hint') }}
        busy={busy}
        onMore={() => void showMore()}
      >
        {(rows) => <LogTable entries={rows} />}
      </FoundRows>
    </div>
  );
}
