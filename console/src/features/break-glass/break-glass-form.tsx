import { GlassGround, glassGrounds } from '@leon/contracts/audit/access-log.ts';
import { glassGroundWords } from '@leon/contracts/language/access-words.ts';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './break-glass.module.css';
import { type GlassForm, takeKeptForm } from './kept-form.ts';

const shortestReason = 10;

interface BreakGlassFormProps {
  ownDesk: string | null;
  busy: boolean;
  onOpen: (asked: GlassForm) => void;
}

export function BreakGlassForm({ ownDesk, busy, onOpen }: BreakGlassFormProps) {
  const { t, language } = useLanguage();
  const desks = usePicture((state) => state.desks).filter(({ code }) => code !== ownDesk);
  const [desk, setDesk] = useState('');
  const [number, setNumber] = useState('');
  const [ground, setGround] = useState<GlassGround | null>(null);
  const [reason, setReason] = useState('');
  useEffect(() => {
    takeKeptForm().then(
      (kept) => {
        if (kept === null) return;
        setDesk(kept.desk);
        setNumber(String(kept.number));
        setGround(kept.ground);
        setReason(kept.reason);
      },
      // nobody answered: she types it again
      () => undefined,
    );
  }, []);
  const complete = desk !== '' && number !== '' && ground !== null && reason.trim().length >= shortestReason;
  return (
    <form
      className={classes.form}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && ground !== null)
          onOpen({ desk, number: Number(number), ground, reason: reason.trim() });
      }}
    >
      <NativeSelect
        label={t('glass.desk')}
        value={desk}
        onChange={(event) => setDesk(event.currentTarget.value)}
        data={[
          { value: '', label: t('shell.choose') },
          ...desks.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <TextInput
        label={t('glass.number')}
        inputMode="numeric"
        maxLength={9}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value.replaceAll(/\D/g, ''))}
      />
      <NativeSelect
        label={t('glass.ground')}
        value={ground ?? ''}
        onChange={(event) => setGround(GlassGround.safeParse(event.currentTarget.value).data ?? null)}
        data={[
          { value: '', label: t('shell.choose') },
          ...glassGrounds.map((value) => ({ value, label: glassGroundWords[value][language] })),
        ]}
      />
      <Textarea
        label={t('glass.reason')}
        description={t('glass.reason_hint')}
        maxLength={500}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} disabled={!complete} className={classes.go ?? ''}>
        {t('glass.open')}
      </Button>
    </form>
  );
}
