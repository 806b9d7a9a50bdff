import { TransportKind } from '@leon/contracts/calls/case.ts';
import { transportKindWords } from '@leon/contracts/language/case-words.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { forbiddingRule, isByAmbulance } from '@leon/contracts/rules/crew-conveyance.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedTime } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './action-bar.module.css';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { TransportRule } from './transport-rule.tsx';
import { orderTransport } from './urgent-commands.ts';

/** How the citizen gets there: ordered from whom, under which number, when expected. */
export function TransportStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const before = view.file?.transport ?? null;
  const conveyance = usePicture((state) => state.rules.conveyance);
  const [kind, setKind] = useState<TransportKind>(before?.kind ?? 'seated');
  const [orderedFrom, setOrderedFrom] = useState(before?.orderedFrom ?? '');
  const [reference, setReference] = useState(before?.reference ?? '');
  const [expected, setExpected] = useState(
    before?.expectedAt == null ? '' : formatTime(Date.parse(before.expectedAt), language),
  );
  const { row, placedAt } = view;
  const forbidden =
    placedAt !== null && isByAmbulance(kind)
      ? forbiddingRule(
          conveyance,
          { callerType: row.callerType, to: placedAt, seenAtHome: view.values.crewSawAtHome !== false },
          nowMs(),
        )
      : null;
  const alone = kind === 'own' || kind === 'relative';
  const save = (event: FormEvent) => {
    event.preventDefault();
    const at = typedTime(expected, nowMs());
    void run(async () => {
      await orderTransport(view.row, {
        kind,
        orderedFrom: orderedFrom.trim() === '' ? transportKindWords[kind][language] : orderedFrom.trim(),
        reference: reference.trim() || null,
        expectedAt: at === null ? null : isoAt(at),
      });
      onDone();
    });
  };
  return (
    <StepFrame title={t('transport.title')} onClose={onDone}>
      <form onSubmit={save} className={`${classes.fields} ${classes.transport}`}>
        <NativeSelect
          label={t('transport.kind')}
          value={kind}
          onChange={(event) => setKind(TransportKind.parse(event.currentTarget.value))}
          data={TransportKind.options.map((value) => ({ value, label: transportKindWords[value][language] }))}
        />
        <TextInput
          label={t('transport.from')}
          maxLength={120}
          disabled={alone}
          value={orderedFrom}
          onChange={(event) => setOrderedFrom(event.currentTarget.value)}
        />
        <TextInput
          label={t('transport.reference')}
          maxLength={60}
          disabled={alone}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <TextInput
          label={t('transport.expected')}
          maxLength={5}
          value={expected}
          onChange={(event) => setExpected(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="sm"
          loading={waiting}
          disabled={forbidden !== null || (!alone && orderedFrom.trim().length < 2)}
        >
          {t('transport.save')}
        </Button>
      </form>
      {forbidden === null ? null : <TransportRule rule={forbidden} />}
    </StepFrame>
  );
}
