import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import type { CrewRequestKind } from '@leon/contracts/crew/crew-request.ts';
import { Button, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCaseId, newCommandId } from '../../lib/new-id.ts';
import { CallMe } from './call-me.tsx';
import classes from './crew.module.css';
import { useCrew } from './crew.store.ts';
import { type CrewDraft, callMeOf, hasContent, hasNumber, saidOf } from './crew-draft.ts';
import { CrewFound } from './crew-found.tsx';
import { CrewNeeds } from './crew-needs.tsx';
import { CrewSend } from './crew-send.tsx';
import { askAsCrew, capturedNow } from './crew-sending.ts';
import { changeDraft, goToStep } from './crew-typing.ts';
import { CrewWhere } from './crew-where.tsx';
import { ownNumber } from './device-memory.ts';
import { useCrewOffers } from './use-crew-offers.ts';

export interface CrewStep {
  readonly draft: CrewDraft;
  readonly change: (part: Partial<CrewDraft>) => void;
}

const steps = ['crew.step_where', 'crew.step_needs', 'crew.step_send'] as const;

interface CrewFormProps {
  /** Where its buttons stand: outside of what scrolls. */
  readonly bar: HTMLElement | null;
  readonly onSent: () => void;
}

/** Three big steps, or one tap: "Ring mig op". */
export function CrewForm({ bar, onSent }: CrewFormProps) {
  const { t, language } = useLanguage();
  const { draft, step, isKept } = useCrew();
  const { support } = useCrewOffers();
  const change = changeDraft;
  const heading = useHeadingInView(step);

  const isSent = useRef(false);
  const send = (kind: CrewRequestKind, where: Whereabouts | null) => {
    // two taps of a glove are one request; with the first the form is done with
    if (where === null || isSent.current) return;
    isSent.current = true;
    const captured = capturedNow();
    const all = saidOf(draft, where, language, captured.capturedAt, support);
    const said = kind === 'request' ? all : callMeOf(all);
    ownNumber.keep(draft.number.trim());
    void askAsCrew({ commandId: newCommandId(), caseId: newCaseId(), kind, ...captured, said });
    onSent();
  };

  const name = t(steps[step] ?? 'crew.step_where');
  const isPlaced = draft.where !== null && draft.where.municipality !== null;
  const missing = [
    ...(hasNumber(draft) ? [] : [t('crew.number')]),
    ...(isPlaced ? [] : [t('crew.place')]),
  ].join(', ');
  const actions = (
    <>
      {missing === '' ? null : <p className={classes.note}>{t('crew.missing', { what: missing })}</p>}
      <div className={classes.buttons}>
        {step === 0 ? null : (
          <Button size="lg" variant="default" onClick={() => goToStep(step - 1)}>
            {t('crew.back')}
          </Button>
        )}
        {step < 2 ? (
          <Button size="lg" variant="default" disabled={missing !== ''} onClick={() => goToStep(step + 1)}>
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
    </>
  );
  return (
    <section className={classes.card} aria-label={t('crew.title')}>
      <CrewFound />
      <TextInput
        label={t('crew.number')}
        description={t('crew.number_hint')}
        type="tel"
        maxLength={40}
        value={draft.number}
        onChange={(event) => change({ number: event.currentTarget.value })}
      />
      {step === 0 ? <CallMe draft={draft} onCall={(where) => send('call_me', where)} /> : null}
      <h1 className={classes.title} ref={heading} tabIndex={-1}>
        {t('crew.step_of', { n: step + 1, name })}
      </h1>
      <ol className={classes.steps} aria-hidden="true">
        {steps.map((one, nth) => (
          <li key={one} data-done={nth <= step || undefined} />
        ))}
      </ol>
      {step === 0 ? <CrewWhere draft={draft} change={change} /> : null}
      {step === 1 ? <CrewNeeds draft={draft} change={change} /> : null}
      {step === 2 ? <CrewSend draft={draft} /> : null}
      {isKept && hasContent(draft) ? <p className={classes.note}>{t('crew.kept')}</p> : null}
      {bar === null ? null : createPortal(actions, bar)}
    </section>
  );
}

/** Each new step begins at its top, also for who listens to the screen. */
function useHeadingInView(step: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
  }, [step]);
  return heading;
}
