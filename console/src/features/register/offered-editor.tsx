import { CompetenceAuthority, type FactOf, type WeekHours } from '@leon/contracts/directory/register-fact.ts';
import { NativeSelect, Radio, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './fact-dialog.module.css';
import type { EditorProps } from './fact-editor.tsx';
import { authorityWords } from './fact-words.ts';
import { emptyWeek, WeekEditor } from './week-editor.tsx';

interface Having {
  offered: boolean;
  /** Null while it cannot be read; `open`: whenever the offer is open. */
  hours: WeekHours | 'open' | null;
}

/** Has it or not, and when. */
function useHaving(initial: { offered: boolean; hours?: WeekHours | null } | null) {
  return useState<Having>({ offered: initial?.offered ?? true, hours: initial?.hours ?? 'open' });
}

function HavingFields({ having, change }: { having: Having; change: (having: Having) => void }) {
  const { t } = useLanguage();
  const [timed, setTimed] = useState(having.hours !== 'open');
  const [first] = useState(
    typeof having.hours === 'string' || having.hours === null ? emptyWeek : having.hours,
  );
  return (
    <>
      <Radio.Group
        label={t('edit.presence')}
        value={having.offered ? 'yes' : 'no'}
        onChange={(value) => change({ ...having, offered: value === 'yes' })}
      >
        <Radio value="yes" label={t('edit.has')} mt={4} />
        <Radio value="no" label={t('edit.has_not')} mt={4} />
      </Radio.Group>
      {having.offered ? (
        <Radio.Group
          label={t('fact.col_when')}
          value={timed ? 'timed' : 'open'}
          onChange={(value) => {
            setTimed(value === 'timed');
            change({ ...having, hours: value === 'timed' ? first : 'open' });
          }}
        >
          <Radio value="open" label={t('edit.when_open')} mt={4} />
          <Radio value="timed" label={t('edit.own_hours')} mt={4} />
        </Radio.Group>
      ) : null}
      {having.offered && timed ? (
        <WeekEditor initial={first} onWeek={(week) => change({ ...having, hours: week })} />
      ) : null}
    </>
  );
}

const hoursOf = ({ hours }: Having): WeekHours | null => (hours === 'open' ? null : hours);

interface CompetenceEditorProps extends EditorProps<FactOf<'competence'>> {
  /** Competences that the offer has already. */
  had: ReadonlySet<string>;
}

export function CompetenceEditor({ fact, vocabulary, had, onDraft }: CompetenceEditorProps) {
  const { t, language } = useLanguage();
  const adding = fact.key === '';
  const [key, setKey] = useState(fact.key);
  const [having, setHaving] = useHaving(fact.value);
  const [authority, setAuthority] = useState<CompetenceAuthority>(
    fact.value?.offered ? fact.value.authority : 'individual_order',
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen says when to tell
  useEffect(() => {
    const value = having.offered
      ? ({ offered: true, authority, hours: hoursOf(having) } as const)
      : ({ offered: false } as const);
    onDraft(key === '' || having.hours === null ? null : { fact: 'competence', key, value });
  }, [key, having, authority]);
  const choices = vocabulary.competences
    .filter(({ code }) => !had.has(code))
    .map((row) => ({ value: row.code, label: row[language] }));
  return (
    <div className={classes.form}>
      {adding ? (
        <Select
          label={t('edit.competence')}
          data={choices}
          searchable
          value={key === '' ? null : key}
          onChange={(chosen) => setKey(chosen ?? '')}
        />
      ) : null}
      <HavingFields having={having} change={setHaving} />
      {having.offered ? (
        <NativeSelect
          label={t('edit.authority')}
          data={CompetenceAuthority.options.map((one) => ({
            value: one,
            label: authorityWords[one][language],
          }))}
          value={authority}
          onChange={(event) => setAuthority(CompetenceAuthority.parse(event.currentTarget.value))}
        />
      ) : null}
    </div>
  );
}

export function TestEditor({ fact, onDraft }: EditorProps<FactOf<'test'>>) {
  const [having, setHaving] = useHaving(fact.value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen says when to tell
  useEffect(() => {
    const value = having.offered
      ? ({ offered: true, hours: hoursOf(having) } as const)
      : ({ offered: false } as const);
    onDraft(having.hours === null ? null : { ...fact, value });
  }, [having]);
  return (
    <div className={classes.form}>
      <HavingFields having={having} change={setHaving} />
    </div>
  );
}
