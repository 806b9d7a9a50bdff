import { declineReasonWords } from '@leon/contracts/language/vocabulary.ts';
import { DeclineReason } from '@leon/contracts/placements/placement.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedMoment } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { MissingPick } from '../../ui/missing-pick.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './action-bar.module.css';
import { recordAnswer } from './case-commands.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { useWorkspace } from './workspace.store.ts';

/** What a named person said on the telephone; works for every unit, with or without LEON. */
export function AnswerStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const [answeredBy, setAnsweredBy] = useState('');
  const [reason, setReason] = useState<DeclineReason | ''>('');
  const timed = view.placedAt?.kind === 'subacute_slot';
  const [time, setTime] = useState('');
  const [competences, setCompetences] = useState<string[]>([]);
  const [missing, setMissing] = useState<'name' | 'reason' | 'time' | null>(null);

  const record = (decision: 'accepted' | 'declined') => {
    const name = answeredBy.trim();
    if (name.length < 2) return setMissing('name');
    if (decision === 'declined' && reason === '') return setMissing('reason');
    const at = typedMoment(time, nowMs(), 'future');
    if (decision === 'accepted' && timed && time !== '' && at === null) return setMissing('time');
    setMissing(null);
    const declineReason = decision === 'declined' && reason !== '' ? reason : null;
    void run(async () => {
      await recordAnswer(view.row, {
        decision,
        answeredBy: name,
        declineReason,
        note: null,
        ...(declineReason === 'competence_missing' && competences.length > 0 ? { missing: competences } : {}),
        ...(decision === 'accepted' && timed && at !== null ? { appointmentAt: isoAt(at) } : {}),
      });
      if (decision === 'accepted') useWorkspace.getState().accept(view.row.id, isoAt(nowMs()));
      toast(t('toast.answered'));
      onDone();
    });
  };
  return (
    <StepFrame title={t('answer.title', { name: view.placedAt?.name ?? '' })} onClose={onDone}>
      <div className={`${classes.fields} ${timed ? classes.answerTimed : classes.answer}`}>
        <TextInput
          label={t('answer.by')}
          value={answeredBy}
          maxLength={120}
          error={missing === 'name' ? t('answer.name_needed') : null}
          onChange={(event) => setAnsweredBy(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && record('accepted')}
        />
        {timed ? (
          <TextInput
            label={t('time.at')}
            placeholder={t('time.at_hint')}
            value={time}
            maxLength={24}
            error={missing === 'time' ? t('time.invalid') : null}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        ) : null}
        <NativeSelect
          label={t('answer.reason')}
          value={reason}
          error={missing === 'reason' ? t('answer.reason_needed') : null}
          onChange={(event) =>
            setReason(event.currentTarget.value === '' ? '' : DeclineReason.parse(event.currentTarget.value))
          }
          data={[
            { value: '', label: t('shell.choose') },
            ...DeclineReason.options.map((value) => ({ value, label: declineReasonWords[value][language] })),
          ]}
        />
        <Button size="sm" loading={waiting} onClick={() => record('accepted')}>
          {t('answer.accepted')}
        </Button>
        <Button size="sm" variant="default" disabled={waiting} onClick={() => record('declined')}>
          {t('answer.declined')}
        </Button>
      </div>
      {reason === 'competence_missing' ? (
        <MissingPick asked={view.values.needs ?? []} missing={competences} onChange={setCompetences} />
      ) : null}
    </StepFrame>
  );
}
