import { spo2ScaleWords } from '@leon/contracts/language/triage.ts';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { ChoiceCell } from './choice-cell.tsx';
import classes from './vitals.module.css';
import type { Vitals } from './vitals-line.ts';

interface ScaleCellProps {
  vitals: Vitals;
  readOnly: boolean;
  onChange: (vitals: Vitals) => void;
}

/** Scale 2 is a decision (RCP 2017): until it says whose, the saturation goes on counting on scale 1. */
export function ScaleCell({ vitals, readOnly, onChange }: ScaleCellProps) {
  const { t, language } = useLanguage();
  const [asked, setAsked] = useState(false);
  const [by, setBy] = useState(vitals.spo2ScaleDecidedBy ?? '');
  const two = asked || vitals.spo2Scale === 2;
  const backToOne = () => {
    const { spo2Scale: _, spo2ScaleDecidedBy: __, ...rest } = vitals;
    onChange(rest);
  };
  const decide = (name: string) => {
    setBy(name);
    if (name.trim().length < 2) {
      if (vitals.spo2Scale === 2) backToOne();
      setAsked(true);
    } else onChange({ ...vitals, spo2Scale: 2, spo2ScaleDecidedBy: name });
  };
  return (
    <>
      <ChoiceCell
        label={t('vitals.scale_long')}
        short={t('vitals.scale')}
        value={two ? '2' : vitals.spo2Scale === 1 ? '1' : ''}
        options={(['1', '2'] as const).map((value) => ({ value, label: spo2ScaleWords[value][language] }))}
        readOnly={readOnly}
        onChange={(value) => {
          setAsked(value === '2');
          if (value !== '2' && vitals.spo2Scale === 2) backToOne();
        }}
      />
      {two ? (
        <div className={classes.cell} data-wide>
          <span className={classes.cellLabel} aria-hidden="true">
            {t('vitals.scale_by')}
          </span>
          <TextInput
            aria-label={t('vitals.scale_by')}
            readOnly={readOnly}
            maxLength={120}
            value={by}
            error={vitals.spo2Scale === 2 ? null : t('vitals.scale_needed')}
            onChange={(event) => decide(event.currentTarget.value)}
          />
        </div>
      ) : null}
    </>
  );
}
