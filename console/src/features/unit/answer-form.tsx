import { declineReasonWords } from '@leon/contracts/language/vocabulary.ts';
import { answerRequest } from '@leon/contracts/placements/placement.routes.ts';
import { DeclineReason, type RequestRow } from '@leon/contracts/placements/placement.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedMoment } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { acceptRequest } from '../../stores/accept-row.ts';
import { usePicture } from '../../stores/picture.ts';
import { MissingPick } from '../../ui/missing-pick.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './unit.module.css';

/** A named person accepts, or declines with a reason. The name is proposed; a shared tablet can have another at it. */
export function AnswerForm({ request, ownName }: { request: RequestRow; ownName: string }) {
  const { t, language } = useLanguage();
  const [name, setName] = useState(ownName);
  const [declining, setDeclining] = useState(false);
  const offer = usePicture((state) => state.offers.get(request.offerId));
  const timed = offer?.kind === 'subacute_slot';
  const [time, setTime] = useState('');
  const [reason, setReason] = useState<DeclineReason | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const { run, waiting, error, clear } = useCommand();

  const answer = (decision: 'accepted' | 'declined') =>
    void run(async () => {
      const reply = await send(answerRequest, {
        params: { requestId: request.id },
        body: {
          commandId: newCommandId(),
          answer: {
            decision,
            answeredBy: name.trim(),
            declineReason: decision === 'declined' ? reason : null,
            note: null,
            ...(decision === 'declined' && reason === 'competence_missing' && missing.length > 0
              ? { missing }
              : {}),
            ...(timed && decision === 'accepted' && at !== null ? { appointmentAt: isoAt(at) } : {}),
          },
        },
      });
      acceptRequest(reply.request);
      toast(t('toast.answered'));
    });
  const at = typedMoment(time, nowMs(), 'future');
  const nameless = name.trim().length < 2;
  const timeless = timed && at === null;
  return (
    <>
      <Refusal error={error} onClose={clear} />
      <TextInput
        size="md"
        label={t('unit.your_name')}
        value={name}
        maxLength={120}
        error={nameless ? t('answer.name_needed') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {timed && !declining ? (
        <TextInput
          size="md"
          label={t('unit.time')}
          placeholder={t('time.at_hint')}
          description={t('time.within')}
          value={time}
          maxLength={24}
          error={time !== '' && at === null ? t('time.invalid') : null}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      ) : null}
      {declining && reason === 'competence_missing' ? (
        <MissingPick asked={request.needs} missing={missing} onChange={setMissing} />
      ) : null}
      {declining ? (
        <div className={classes.buttons}>
          <NativeSelect
            size="md"
            label={t('answer.reason')}
            value={reason ?? ''}
            onChange={(event) =>
              setReason(
                event.currentTarget.value === '' ? null : DeclineReason.parse(event.currentTarget.value),
              )
            }
            data={[
              { value: '', label: t('shell.choose') },
              ...DeclineReason.options.map((value) => ({
                value,
                label: declineReasonWords[value][language],
              })),
            ]}
          />
          <Button
            size="md"
            loading={waiting !== 'no'}
            disabled={reason === null || nameless}
            onClick={() => answer('declined')}
          >
            {t('unit.decline_confirm')}
          </Button>
          <Button size="md" variant="subtle" onClick={() => setDeclining(false)}>
            {t('shell.cancel')}
          </Button>
        </div>
      ) : (
        <div className={classes.buttons}>
          <Button
            size="lg"
            loading={waiting !== 'no'}
            disabled={nameless || timeless}
            onClick={() => answer('accepted')}
          >
            {t('unit.accept')}
          </Button>
          <Button size="lg" variant="default" disabled={waiting !== 'no'} onClick={() => setDeclining(true)}>
            {t('unit.decline')}
          </Button>
        </div>
      )}
    </>
  );
}
