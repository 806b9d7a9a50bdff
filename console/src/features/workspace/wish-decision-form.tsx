import type { CaseFieldValue } from '@leon/contracts/calls/case-field.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './banner.module.css';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

type Decision = CaseFieldValue<'wishDecision'>;

interface WishDecisionFormProps {
  view: CaseView;
  before: Decision | null;
  onDone: () => void;
}

/** Who was asked, which doctor decides what, and why: kept together, and only whole. */
export function WishDecisionForm({ view, before, onDone }: WishDecisionFormProps) {
  const { t } = useLanguage();
  const write = useField(view.row.id, 'wishDecision');
  const [said, setSaid] = useState<Omit<Decision, 'decision'>>(
    before ?? { asked: 'citizen', askedName: '', doctor: view.scores.doctor ?? '', reason: '' },
  );
  const missing = [said.askedName, said.doctor, said.reason].some((text) => text.trim() === '');
  const decide = (decision: Decision['decision']) => {
    write.set({ ...said, decision });
    onDone();
  };
  const input = (part: 'askedName' | 'doctor' | 'reason', most: number) => (
    <TextInput
      label={t(`wish.${part}`)}
      maxLength={most}
      value={said[part]}
      onChange={(event) => setSaid({ ...said, [part]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.wishForm}>
      <NativeSelect
        label={t('wish.asked')}
        value={said.asked}
        onChange={(event) =>
          setSaid({ ...said, asked: event.currentTarget.value === 'relative' ? 'relative' : 'citizen' })
        }
        data={(['citizen', 'relative'] as const).map((value) => ({ value, label: t(`wish.asked_${value}`) }))}
      />
      {input('askedName', 120)}
      {input('doctor', 120)}
      {input('reason', 500)}
      <Button variant="default" disabled={missing} onClick={() => decide('follow_wish')}>
        {t('wish.follow')}
      </Button>
      <Button variant="default" disabled={missing} onClick={() => decide('admit')}>
        {t('wish.admit_now')}
      </Button>
    </div>
  );
}
