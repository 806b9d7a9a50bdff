import { auditPurposes } from '@leon/contracts/audit/access-log.ts';
import { securityKinds } from '@leon/contracts/audit/security-log.ts';
import { auditPurposeWords, securityKindWords } from '@leon/contracts/language/access-words.ts';
import { Button, NativeSelect, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './access-log.module.css';
import { FoundRows } from './found-rows.tsx';
import { momentOf } from './log-query.ts';
import { LogViews } from './log-views.tsx';
import { emptySecurityForm, type SecurityForm, securityQueryOf } from './security-query.ts';
import { SecurityTable } from './security-table.tsx';
import { useSecuritySearch } from './use-security-search.ts';

/** Who signed in, who was refused, and who was signed out by somebody else. */
export function SecurityLogPage() {
  const { t, language } = useLanguage();
  const [form, setForm] = useState(emptySecurityForm);
  const { found, waiting, error, clear, search, showMore } = useSecuritySearch();
  const query = securityQueryOf(form, nowMs());
  const busy = waiting !== 'no';
  const field = (name: keyof SecurityForm) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  });
  const moment = (name: 'from' | 'to') => ({
    ...field(name),
    placeholder: t('log.moment_form'),
    error: momentOf(form[name], nowMs()) === undefined ? t('log.moment_wrong') : null,
  });
  return (
    <div className={classes.page}>
      <LogViews here="/log/login" />
      <Title order={1} size="h3">
        {t('security.title')}
      </Title>
      <p className={classes.intro}>{t('security.intro')}</p>
      <form
        className={classes.form}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (query !== null) void search(query);
        }}
      >
        <NativeSelect
          label={t('log.purpose')}
          required
          data={[
            { value: '', label: t('shell.choose') },
            ...auditPurposes.map((value) => ({ value, label: auditPurposeWords[value][language] })),
          ]}
          {...field('purpose')}
        />
        <TextInput label={t('log.user')} maxLength={80} {...field('user')} />
        <NativeSelect
          label={t('security.kind')}
          data={[
            { value: '', label: t('log.any') },
            ...securityKinds.map((value) => ({ value, label: securityKindWords[value][language] })),
          ]}
          {...field('kind')}
        />
        <TextInput label={t('log.from')} {...moment('from')} />
        <TextInput label={t('log.to')} {...moment('to')} />
        <Button type="submit" loading={busy} disabled={query === null} className={classes.go ?? ''}>
          {t('log.search')}
        </Button>
      </form>
      <Refusal error={error} onClose={clear} />
      <FoundRows
        found={found}
        notYet={{ title: t('log.not_yet'), hint: t('security.not_yet_hint') }}
        none={{ title: t('security.none'), hint: t('security.none_hint') }}
        busy={busy}
        onMore={() => void showMore()}
      >
        {(rows) => <SecurityTable events={rows} />}
      </FoundRows>
    </div>
  );
}
