import { Counterfactual } from '@leon/contracts/calls/case.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { callerTypeWords, counterfactualWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './action-bar.module.css';
import { adviceSources } from './advice-sources.ts';
import { hopedFor } from './hoped-for.ts';
import { giveAdvice } from './placement-commands.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

const self = 'self';

/** What whoever answers there is; the name is asked. */
const roleOf = ({ specialty, name }: Offer) => ({ name: '', role: (specialty ?? name).slice(0, 57) });

/** What was advised, by whom and to whom, both by name: a hotline's number stands beside it. One click closes. */
export function AdviceStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const { row, values, next } = view;
  const offers = usePicture((state) => state.offers);
  const municipalities = usePicture((state) => state.municipalities);
  const cluster = municipalities.find(({ code }) => code === row.municipality)?.cluster ?? null;
  const sources = useMemo(
    () => adviceSources(offers.values(), { callerType: row.callerType, cluster, now: nowMs() }),
    [offers, row.callerType, cluster],
  );
  const first = next.kind === 'advise' ? sources.find(({ id }) => id === next.offerId) : undefined;
  const own = { name: row.owner?.name ?? '', role: t('advice.desk_role') };
  const [from, setFrom] = useState<string>(first?.id ?? self);
  const [by, setBy] = useState(first === undefined ? own : roleOf(first));
  const [to, setTo] = useState({
    name: (values.callerName ?? '').slice(0, 60),
    role: (values.callerRole ?? callerTypeWords[row.callerType][language]).slice(0, 57),
  });
  const [advice, setAdvice] = useState(values.advice ?? '');
  const [tried, setTried] = useState(false);
  const source = sources.find(({ id }) => id === from);
  const missing = advice.trim().length < 3 || by.name.trim().length < 2 || to.name.trim().length < 2;

  const choose = (id: string | null) => {
    const chosen = sources.find((offer) => offer.id === id);
    setFrom(chosen?.id ?? self);
    setBy(chosen === undefined ? own : roleOf(chosen));
  };
  const closeWith = (counterfactual: Counterfactual) => {
    setTried(true);
    if (missing) return;
    void run(async () => {
      await giveAdvice(row, {
        offerId: source?.id ?? null,
        advice,
        givenBy: by,
        givenTo: to,
        counterfactual,
      });
      toast(t('advice.done', { number: row.number }));
      onDone();
    });
  };
  const name = (label: string, value: string, set: (name: string) => void) => (
    <TextInput
      label={label}
      value={value}
      maxLength={60}
      error={tried && value.trim().length < 2}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
  const role = (label: string, value: string, set: (role: string) => void) => (
    <TextInput
      label={label}
      value={value}
      maxLength={57}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <StepFrame title={t('advice.title')} onClose={onDone}>
      <div className={`${classes.fields} ${classes.advice}`}>
        <Select
          label={t('advice.from')}
          searchable
          allowDeselect={false}
          value={from}
          onChange={choose}
          data={[
            { value: self, label: t('advice.from_self') },
            ...sources.map((offer) => ({ value: offer.id as string, label: offer.name })),
          ]}
        />
        {name(t('advice.by'), by.name, (text) => setBy({ ...by, name: text }))}
        {role(t('advice.by_role'), by.role, (text) => setBy({ ...by, role: text }))}
        <p className={classes.call}>
          {source?.professionalNumber == null ? null : (
            <>
              {t('advice.call')}
              <PhoneNumber number={source.professionalNumber} />
            </>
          )}
        </p>
        {name(t('advice.to'), to.name, (text) => setTo({ ...to, name: text }))}
        {role(t('advice.to_role'), to.role, (text) => setTo({ ...to, role: text }))}
      </div>
      <Textarea
        label={t('advice.text')}
        data-autofocus
        autosize
        minRows={2}
        maxRows={5}
        maxLength={4000}
        value={advice}
        error={tried && advice.trim().length < 3}
        onChange={(event) => setAdvice(event.currentTarget.value)}
      />
      {tried && missing ? (
        <p className={classes.missing} role="alert">
          {t('advice.missing')}
        </p>
      ) : null}
      <fieldset className={classes.group}>
        <legend>{t('advice.close')}</legend>
        <div className={classes.choices}>
          {Counterfactual.options.map((value) => (
            <Button
              key={value}
              size="sm"
              variant={value === hopedFor(values) ? 'filled' : 'default'}
              disabled={waiting}
              onClick={() => closeWith(value)}
            >
              {counterfactualWords[value][language]}
            </Button>
          ))}
        </div>
      </fieldset>
    </StepFrame>
  );
}
