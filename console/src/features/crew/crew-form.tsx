import type { CrewRequestKind } from '@leon/contracts/crew/crew-request.ts';
import { Button, TextInput } from '@mantine/core';
import { IconPhoneCall, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCaseId, newCommandId } from '../../lib/new-id.ts';
import classes from './crew.module.css';
import { askAsCrew } from './crew.store.ts';
import { type CrewDraft, emptyDraft, hasNumber, saidOf } from './crew-draft.ts';
import { CrewNeeds } from './crew-needs.tsx';
import { CrewSend } from './crew-send.tsx';
import { CrewWhere } from './crew-where.tsx';
import { ownNumber } from './device-memory.ts';
import { usePosition } from './use-position.ts';

export interface CrewStep {
  readonly draft: CrewDraft;
  readonly change: (part: Partial<CrewDraft>) => void;
}

const steps = ['crew.step_where', 'crew.step_needs', 'crew.step_send'] as const;

/** Three big steps, or one tap: "Ring mig op". */
export function CrewForm({ onSent }: { onSent: () => void }) {
  const { t, language } = useLanguage();
  const [draft, setDraft] = useState<CrewDraft>(() => ({ ...emptyDraft, number: ownNumber.read() }));
  const [step, setStep] = useState(0);
  const change = (part: Partial<CrewDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { look, looking, failed } = usePosition(t('crew.here_label'));

  const send = (kind: CrewRequestKind, where: CrewDraft['where']) => {
    if (where === null) return;
    const capturedAt = isoAt(nowMs());
    const all = saidOf(draft, where, language, capturedAt);
    const said =
      kind === 'request' ? all : { callbackNumber: all.callbackNumber, whereabouts: all.whereabouts };
    ownNumber.keep(draft.number.trim());
    void askAsCrew({ commandId: newCommandId(), caseId: newCaseId(), kind, capturedAt, said });
    onSent();
  };
  const callMe = async () => send('call_me', draft.where ?? (await look()));

  const name = t(steps[step] ?? 'crew.step_where');
  const isPlaced = draft.where !== null && draft.where.municipality !== null;
  const missing = [
    ...(hasNumber(draft) ? [] : [t('crew.number')]),
    ...(isPlaced ? [] : [t('crew.town')]),
  ].join(', ');
  return (
    <section className={classes.card} aria-label={t('crew.title')}>
      <TextInput
        label={t('crew.number')}
        description={t('crew.number_hint')}
        type="tel"
        maxLength={40}
        value={draft.number}
        onChange={(event) => change({ number: event.currentTarget.value })}
      />
      {step === 0 ? (
        <>
          <Button
            size="lg"
            leftSection={<IconPhoneCall size={22} aria-hidden />}
            disabled={!hasNumber(draft)}
            loading={looking}
            onClick={() => void callMe()}
          >
            {t('crew.call_me')}
          </Button>
          <p className={classes.note}>{t('crew.call_me_hint')}</p>
          {failed ? <p role="alert">{t('crew.no_position')}</p> : null}
        </>
      ) : null}
      <h1 className={classes.title}>{t('crew.step_of', { n: step + 1, name })}</h1>
      <ol className={classes.steps} aria-hidden="true">
        {steps.map((one, nth) => (
          <li key={one} data-done={nth <= step || undefined} />
        ))}
      </ol>
      {step === 0 ? <CrewWhere draft={draft} change={change} /> : null}
      {step === 1 ? <CrewNeeds draft={draft} change={change} /> : null}
      {step === 2 ? <CrewSend draft={draft} /> : null}
      {missing === '' ? null : <p className={classes.note}>{t('crew.missing', { what: missing })}</p>}
      <div className={classes.buttons}>
        {step === 0 ? null : (
          <Button size="lg" variant="default" onClick={() => setStep(step - 1)}>
            {t('crew.back')}
          </Button>
        )}
        {step < 2 ? (
          <Button size="lg" variant="default" disabled={missing !== ''} onClick={() => setStep(step + 1)}>
            {t('crew.next', { name: t(steps[step + 1] ?? 'crew.step_send') })}
          </Button>
        ) : (
          <Button
            size="lg"
            leftSection={<IconSend size={22} aria-hidden />}
            disabled={missing !== ''}
            onClick={() => send('request', draft.where)}
          >
            {t('crew.send')}
          </Button>
        )}
      </div>
    </section>
  );
}
