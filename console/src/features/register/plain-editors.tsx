import { CallerType, OneSex } from '@leon/contracts/directory/offer-kind.ts';
import type { FactOf } from '@leon/contracts/directory/register-fact.ts';
import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './fact-dialog.module.css';
import type { EditorProps } from './fact-editor.tsx';

/** Tells the draft whenever what was typed changes. */
function useDraft<Typed, Fact>(
  initial: Typed,
  read: (typed: Typed) => Fact | null,
  onDraft: (fact: Fact | null) => void,
) {
  const [typed, setTyped] = useState(initial);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed says when to tell
  useEffect(() => onDraft(read(typed)), [typed]);
  return [typed, setTyped] as const;
}

const whole = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null);

export function NumberEditor({ fact, onDraft }: EditorProps<FactOf<'number'>>) {
  const { t } = useLanguage();
  const read = (text: string) =>
    /^[0-9 ]{3,20}$/.test(text.trim()) ? { ...fact, value: text.trim() } : null;
  const [typed, setTyped] = useDraft(fact.value ?? '', read, onDraft);
  return (
    <TextInput
      label={t('fact.number')}
      inputMode="tel"
      data-autofocus
      value={typed}
      error={typed !== '' && read(typed) === null ? t('edit.number_wrong') : null}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

export function StaffingEditor({ fact, onDraft }: EditorProps<FactOf<'staffing'>>) {
  const { t } = useLanguage();
  const { day, night, reserve } = fact.value ?? { day: '', night: '', reserve: 0 };
  const initial = { day: String(day), night: String(night), reserve: String(reserve) };
  const read = (typed: typeof initial) => {
    const [days, nights, spare] = [whole(typed.day), whole(typed.night), whole(typed.reserve)];
    return days === null || nights === null || spare === null
      ? null
      : { ...fact, value: { day: days, night: nights, reserve: spare } };
  };
  const [typed, setTyped] = useDraft(initial, read, onDraft);
  return (
    <div className={classes.pair}>
      {(['day', 'night', 'reserve'] as const).map((which) => (
        <TextInput
          key={which}
          label={t(`edit.${which}_count`)}
          inputMode="numeric"
          value={typed[which]}
          error={typed[which] !== '' && whole(typed[which]) === null ? t('edit.whole_number') : null}
          onChange={(event) => setTyped({ ...typed, [which]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

const noLimits: NonNullable<FactOf<'limits'>['value']> = { minAge: null, maxAge: null, knownOnly: false };
const isOneSex = (value: string): value is OneSex => OneSex.safeParse(value).success;

export function LimitsEditor({ fact, onDraft }: EditorProps<FactOf<'limits'>>) {
  const { t } = useLanguage();
  const { minAge, maxAge, knownOnly, onlySex } = fact.value ?? noLimits;
  const initial = { min: String(minAge ?? ''), max: String(maxAge ?? ''), knownOnly, sex: onlySex ?? '' };
  const age = (text: string): number | 'any' | null => (text.trim() === '' ? 'any' : whole(text));
  const read = (typed: typeof initial) => {
    const [min, max] = [age(typed.min), age(typed.max)];
    if (min === null || max === null) return null;
    const value = {
      minAge: min === 'any' ? null : min,
      maxAge: max === 'any' ? null : max,
      knownOnly: typed.knownOnly,
      ...(isOneSex(typed.sex) ? { onlySex: typed.sex } : {}),
    };
    return { ...fact, value };
  };
  const [typed, setTyped] = useDraft(initial, read, onDraft);
  return (
    <div className={classes.form}>
      <div className={classes.pair}>
        {(['min', 'max'] as const).map((which) => (
          <TextInput
            key={which}
            label={t(`edit.${which}_age`)}
            inputMode="numeric"
            value={typed[which]}
            error={age(typed[which]) === null ? t('edit.whole_number') : null}
            onChange={(event) => setTyped({ ...typed, [which]: event.currentTarget.value })}
          />
        ))}
      </div>
      <NativeSelect
        label={t('edit.sex')}
        value={typed.sex}
        onChange={(event) => setTyped({ ...typed, sex: event.currentTarget.value })}
        data={[
          { value: '', label: t('edit.any_sex') },
          ...OneSex.options.map((value) => ({ value, label: t(`fact.only_${value}`) })),
        ]}
      />
      <Checkbox
        label={t('edit.known_only')}
        checked={typed.knownOnly}
        onChange={(event) => setTyped({ ...typed, knownOnly: event.currentTarget.checked })}
      />
    </div>
  );
}

export function ReferrersEditor({ fact, onDraft }: EditorProps<FactOf<'referrers'>>) {
  const { t, language } = useLanguage();
  const read = (chosen: readonly string[]) => {
    const value = CallerType.options.filter((caller) => chosen.includes(caller));
    return value.length === 0 ? null : { ...fact, value };
  };
  const [chosen, setChosen] = useDraft<string[], FactOf<'referrers'>>(fact.value ?? [], read, onDraft);
  return (
    <Checkbox.Group
      label={t('fact.referrers')}
      value={chosen}
      error={chosen.length === 0 ? t('edit.at_least_one') : null}
      onChange={setChosen}
    >
      {CallerType.options.map((caller) => (
        <Checkbox key={caller} value={caller} label={callerTypeWords[caller][language]} mt={6} />
      ))}
    </Checkbox.Group>
  );
}

export function EquipmentEditor({ fact, vocabulary, onDraft }: EditorProps<FactOf<'equipment'>>) {
  const { t, language } = useLanguage();
  const read = (chosen: string[]) => ({ ...fact, value: chosen });
  const [chosen, setChosen] = useDraft<string[], FactOf<'equipment'>>(fact.value ?? [], read, onDraft);
  return (
    <Checkbox.Group label={t('fact.equipment')} value={chosen} onChange={setChosen}>
      <div className={classes.columns}>
        {vocabulary.equipment.map((row) => (
          <Checkbox key={row.code} value={row.code} label={row[language]} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
