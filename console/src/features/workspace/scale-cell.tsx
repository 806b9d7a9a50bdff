import { formatDate } from '@leon/contracts/language/language.ts';
import { spo2ScaleShort } from '@leon/contracts/language/triage.ts';
import { decidedScale } from '@leon/contracts/triage/spo2-scale.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { typedDate } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { ChoiceCell } from './choice-cell.tsx';
import classes from './vitals.module.css';
import type { Vitals } from './vitals-line.ts';

interface ScaleCellProps {
  vitals: Vitals;
  readOnly: boolean;
  onChange: (vitals: Vitals) => void;
}

/** Scale 2 is a decision (RCP 2017): until it says whose and when, the saturation goes on counting on scale 1. */
export function ScaleCell({ vitals, readOnly, onChange }: ScaleCellProps) {
  const { t, language } = useLanguage();
  const [asked, setAsked] = useState(false);
  const scale = decidedScale(vitals);
  const backToOne = () => {
    const { spo2Scale: _, spo2ScaleDecidedBy: __, spo2ScaleDecidedAt: ___, ...rest } = vitals;
    onChange(rest);
  };
  return (
    <>
      <ChoiceCell
        fit="site"
        label={t('vitals.scale_long')}
        short={t('vitals.scale')}
        value={asked || scale === 2 ? '2' : vitals.spo2Scale === 1 ? '1' : ''}
        options={(['1', '2'] as const).map((value) => ({ value, label: spo2ScaleShort[value][language] }))}
        readOnly={readOnly}
        onChange={(value) => {
          setAsked(value === '2' && scale !== 2);
          if (value !== '2' && scale === 2) backToOne();
        }}
      />
      {asked && scale !== 2 ? (
        <ScaleDecision
          onDecide={(by, at) => {
            setAsked(false);
            onChange({ ...vitals, spo2Scale: 2, spo2ScaleDecidedBy: by, spo2ScaleDecidedAt: at });
          }}
        />
      ) : null}
      {scale === 2 ? (
        <p className={classes.decided}>
          {t('vitals.scale_two', {
            name: vitals.spo2ScaleDecidedBy ?? '',
            date: formatDate(Date.parse(vitals.spo2ScaleDecidedAt ?? '')),
          })}
        </p>
      ) : null}
    </>
  );
}

function ScaleDecision({ onDecide }: { onDecide: (by: string, at: string) => void }) {
  const { t } = useLanguage();
  const [by, setBy] = useState('');
  const [on, setOn] = useState(() => formatDate(nowMs()));
  const at = typedDate(on);
  const ready = by.trim().length >= 2 && at !== null;
  const decide = () => (ready ? onDecide(by.trim(), at) : undefined);
  const enter = (key: string) => (key === 'Enter' ? decide() : undefined);
  return (
    <div className={classes.scaleDecision}>
      <TextInput
        label={t('vitals.scale_by')}
        maxLength={120}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
        onKeyDown={(event) => enter(event.key)}
      />
      <TextInput
        label={t('vitals.scale_on')}
        maxLength={10}
        error={at === null}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
        onKeyDown={(event) => enter(event.key)}
      />
      <Button variant="default" disabled={!ready} onClick={decide}>
        {t('vitals.scale_use')}
      </Button>
      <p className={classes.unread}>{t('vitals.scale_needed')}</p>
    </div>
  );
}
