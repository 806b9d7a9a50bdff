import { accessGrounds, auditPurposes } from '@leon/contracts/audit/access-log.ts';
import { accessGroundWords, auditPurposeWords } from '@leon/contracts/language/access-words.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './access-log.module.css';
import { type LogForm, momentOf, queryOf } from './log-query.ts';

interface LogFormFieldsProps {
  form: LogForm;
  busy: boolean;
  onChange: (form: LogForm) => void;
  onSearch: () => void;
}

export function LogFormFields({ form, busy, onChange, onSearch }: LogFormFieldsProps) {
  const { t, language } = useLanguage();
  const now = useNow();
  const desks = usePicture((state) => state.desks);
  const field = (name: keyof LogForm) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...form, [name]: event.currentTarget.value }),
  });
  const moment = (name: 'from' | 'to') => ({
    ...field(name),
    placeholder: t('log.moment_form'),
    error: momentOf(form[name], now) === undefined ? t('log.moment_wrong') : null,
  });
  const any = { value: '', label: t('log.any') };
  return (
    <form
      className={classes.form}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch();
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
      <TextInput label={t('log.cpr')} maxLength={11} {...field('cpr')} />
      <TextInput label={t('log.user')} maxLength={80} {...field('user')} />
      <TextInput label={t('log.case')} inputMode="numeric" maxLength={9} {...field('caseNumber')} />
      <NativeSelect
        label={t('log.desk')}
        data={[any, ...desks.map(({ code, name }) => ({ value: code, label: name }))]}
        {...field('desk')}
      />
      <NativeSelect
        label={t('log.ground')}
        data={[any, ...accessGrounds.map((value) => ({ value, label: accessGroundWords[value][language] }))]}
        {...field('ground')}
      />
      <TextInput label={t('log.from')} {...moment('from')} />
      <TextInput label={t('log.to')} {...moment('to')} />
      <Button
        type="submit"
        loading={busy}
        disabled={queryOf(form, now) === null}
        className={classes.go ?? ''}
      >
        {t('log.search')}
      </Button>
    </form>
  );
}
